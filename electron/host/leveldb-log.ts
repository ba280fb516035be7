// The format of LevelDB's write-ahead logs and manifests (leveldb/doc/log_format.md): blocks of 32 KB, in them fragments
// of a 7-byte header (masked CRC-32C of type and data, length, type) and data; a record is one fragment or a chain of them.
const BLOCK_BYTES = 32_768
const HEADER_BYTES = 7
const FULL = 1
const FIRST = 2
const MIDDLE = 3
const LAST = 4
const CRC_MASK = 0xa2_82_ea_d8

/** What is in a log. */
export type LogContent = {
  /** Every whole record, in order, those behind damage included. */
  readonly records: readonly Uint8Array[]
  /**
   * `cut`: the log ends in half a record, which LevelDB forgives as long as nothing comes behind it; the whole part is
   * `wholeBytes` long. `broken`: something came behind half a record, which it calls corruption.
   */
  readonly state: 'whole' | 'cut' | 'broken'
  readonly wholeBytes: number
}

/** Reads a log, and reads on behind damage, where LevelDB itself would give up. Never throws. */
export function readLog(bytes: Uint8Array): LogContent {
  const records: Uint8Array[] = []
  let chain: Uint8Array[] | null = null
  let wholeBytes = 0
  let isBroken = false
  let at = 0
  while (at < bytes.length) {
    const fragment = fragmentAt(bytes, at)
    const blockEnd = at + BLOCK_BYTES - (at % BLOCK_BYTES)
    if (!fragment) {
      if (isZero(bytes, at, blockEnd)) {
        // The rest of a block too short for a header, or one that was reserved and never filled.
        at = Math.min(blockEnd, bytes.length)
        if (!chain) wholeBytes = at
        continue
      }
      const next = findFragment(bytes, at + 1)
      if (next === null) break
      isBroken = true
      at = next
      continue
    }
    // Never across a block's end, unless the writer believed that all of a half record was written.
    if (at + HEADER_BYTES + fragment.data.length > blockEnd) isBroken = true
    at += HEADER_BYTES + fragment.data.length
    const { type, data } = fragment
    // Whatever begins a record while one is open, or goes on with none, comes behind half a record.
    if ((type === FULL || type === FIRST) === (chain !== null)) isBroken = true
    if (type === FULL || type === FIRST) chain = [data]
    else chain?.push(data)
    if (chain && (type === FULL || type === LAST)) {
      records.push(Buffer.concat(chain))
      chain = null
      wholeBytes = at
    } else if (type === LAST) chain = null
  }
  const state = isBroken ? 'broken' : wholeBytes < bytes.length ? 'cut' : 'whole'
  return { records, state, wholeBytes }
}

/** A log of these records, as LevelDB would have written it. */
export function writeLog(records: readonly Uint8Array[]): Uint8Array {
  const parts: Uint8Array[] = []
  let size = 0
  const add = (part: Uint8Array): void => {
    parts.push(part)
    size += part.length
  }
  for (const record of records) {
    let rest = record
    let isBegun = false
    let isDone = false
    while (!isDone) {
      const inBlock = BLOCK_BYTES - (size % BLOCK_BYTES)
      if (inBlock < HEADER_BYTES) {
        add(new Uint8Array(inBlock))
        continue
      }
      const data = rest.subarray(0, inBlock - HEADER_BYTES)
      rest = rest.subarray(data.length)
      isDone = rest.length === 0
      add(fragmentOf(isBegun ? (isDone ? LAST : MIDDLE) : isDone ? FULL : FIRST, data))
      isBegun = true
    }
  }
  return Buffer.concat(parts)
}

type Fragment = { readonly type: number; readonly data: Uint8Array }

function fragmentAt(bytes: Uint8Array, at: number): Fragment | null {
  if (at + HEADER_BYTES > bytes.length) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, HEADER_BYTES)
  const length = view.getUint16(4, true)
  const type = view.getUint8(6)
  const end = at + HEADER_BYTES + length
  if (type < FULL || type > LAST || end > bytes.length) return null
  if (view.getUint32(0, true) !== maskedCrc(bytes.subarray(at + 6, end))) return null
  return { type, data: bytes.subarray(at + HEADER_BYTES, end) }
}

function findFragment(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at + HEADER_BYTES <= bytes.length; at += 1) if (fragmentAt(bytes, at)) return at
  return null
}

function fragmentOf(type: number, data: Uint8Array): Uint8Array {
  const fragment = new Uint8Array(HEADER_BYTES + data.length)
  fragment[6] = type
  fragment.set(data, HEADER_BYTES)
  const view = new DataView(fragment.buffer)
  view.setUint32(0, maskedCrc(fragment.subarray(6)), true)
  view.setUint16(4, data.length, true)
  return fragment
}

function isZero(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes.subarray(from, to).every((byte) => byte === 0)
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0x82_f6_3b_78 : 0)
  return value
})

// CRC-32C, rotated and shifted: LevelDB keeps checksums of data that itself holds checksums.
function maskedCrc(bytes: Uint8Array): number {
  let crc = 0xff_ff_ff_ff
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  crc = ~crc >>> 0
  return (((crc >>> 15) | (crc << 17)) + CRC_MASK) >>> 0
}
