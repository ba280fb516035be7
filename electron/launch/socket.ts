import type { RawData, WebSocket } from 'ws'
import { decodeFrame, encodeFrame, type Frame } from '#shared/host/index.ts'
import type { Host } from '../host/index.ts'

// 1002: protocol error, as the WebSocket standard numbers it.
const PROTOCOL_ERROR = 1002

/** Answers the calls of one page and passes the host's events on, until the socket closes. */
export function serveSocket(socket: WebSocket, host: Host): void {
  const send = (frame: Frame): void => {
    if (socket.readyState === socket.OPEN) socket.send(encodeFrame(frame))
  }
  const stop = host.onMessage(({ event, payload }) => send({ kind: 'event', event, payload }))
  socket.on('close', stop)
  // Without a listener a broken connection would end the process; 'close' follows in any case.
  socket.on('error', () => {})
  socket.on('message', (data, isBinary) => {
    const frame = isBinary ? decodeFrame(bytesOf(data)) : undefined
    if (!frame?.ok || frame.value.kind !== 'call') {
      socket.close(PROTOCOL_ERROR)
      return
    }
    const { id, method, input } = frame.value
    host.call(method, input).then(
      (value) => send({ kind: 'result', id, value }),
      (failure: unknown) => send({ kind: 'failure', id, message: messageOf(failure) }),
    )
  })
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

function messageOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : 'failed'
}
