import { err, ok, type Result } from '../foundation/index.ts'

/** What one socket message carries. `null` in a `result` stands for no value. */
export type Frame =
  | { readonly kind: 'call'; readonly id: number; readonly method: string; readonly input: unknown }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly event: string; readonly payload: unknown }

/** Largest message either end accepts: a backup of a very large workspace with all its images, and room to spare. */
export const FRAME_LIMIT_BYTES = 768 * 1024 * 1024

// A byte array inside the JSON head is replaced by { [BYTES]: index into the binary tail }.
const BYTES = '$bytes'
const HEAD_PREFIX_BYTES = 4

/**
 * One frame as bytes: 4-byte length of the head, the head as JSON, then all byte arrays one after another. The head is
 * pure ASCII (other characters are written as \u escapes), so this needs no text encoder and runs anywhere.
 */
export function encodeFrame(frame: Frame): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const json = JSON.stringify({ frame: withoutBytes(frame, parts), sizes: parts.map((part) => part.byteLength) })
  const head = json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const tailBytes = parts.reduce((sum, part) => sum + part.byteLength, 0)
  const message = new Uint8Array(HEAD_PREFIX_BYTES + head.length + tailBytes)
  new DataView(message.buffer).setUint32(0, head.length)
  for (let i = 0; i < head.length; i += 1) message[HEAD_PREFIX_BYTES + i] = head.charCodeAt(i)
  let at = HEAD_PREFIX_BYTES + head.length
  for (const part of parts) {
    message.set(part, at)
    at += part.byteLength
  }
  return message
}

/** Reads a frame. The other end may be hostile: anything unexpected is a reason, never a throw. */
export function decodeFrame(message: Uint8Array): Result<Frame, 'malformed'> {
  try {
    const headLength = new DataView(message.buffer, message.byteOffset, message.byteLength).getUint32(0)
    const tailAt = HEAD_PREFIX_BYTES + headLength
    if (tailAt > message.byteLength) return err('malformed')
    const head: unknown = JSON.parse(asciiText(message.subarray(HEAD_PREFIX_BYTES, tailAt)))
    if (!isRecord(head) || !Array.isArray(head['sizes'])) return err('malformed')
    const parts = cutTail(message.subarray(tailAt), head['sizes'])
    return parts ? checkFrame(withBytes(head['frame'], parts)) : err('malformed')
  } catch {
    return err('malformed')
  }
}

function withoutBytes(value: unknown, parts: Uint8Array[]): unknown {
  if (value instanceof Uint8Array) return { [BYTES]: parts.push(value) - 1 }
  if (Array.isArray(value)) return value.map((item) => withoutBytes(item, parts))
  if (!isRecord(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutBytes(item, parts)]))
}

function withBytes(value: unknown, parts: readonly Uint8Array[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withBytes(item, parts))
  if (!isRecord(value)) return value
  const index = value[BYTES]
  if (typeof index === 'number') return parts[index]
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withBytes(item, parts)]))
}

function cutTail(tail: Uint8Array, sizes: readonly unknown[]): Uint8Array[] | undefined {
  const parts: Uint8Array[] = []
  let at = 0
  for (const size of sizes) {
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0 || at + size > tail.byteLength) return
    // A copy: a view would keep the whole message alive, and structured clone would send all of it.
    parts.push(tail.slice(at, at + size))
    at += size
  }
  return at === tail.byteLength ? parts : undefined
}

function checkFrame(value: unknown): Result<Frame, 'malformed'> {
  if (!isRecord(value)) return err('malformed')
  const { kind, id, method, message, event } = value
  const hasId = typeof id === 'number' && Number.isSafeInteger(id)
  if (kind === 'call' && hasId && typeof method === 'string') {
    return ok({ kind, id, method, input: value['input'] })
  }
  if (kind === 'result' && hasId) return ok({ kind, id, value: value['value'] })
  if (kind === 'failure' && hasId && typeof message === 'string') return ok({ kind, id, message })
  if (kind === 'event' && typeof event === 'string') return ok({ kind, event, payload: value['payload'] })
  return err('malformed')
}

function asciiText(bytes: Uint8Array): string {
  let text = ''
  // In pieces: `apply` with a million arguments overflows the stack.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
