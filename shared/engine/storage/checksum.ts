// The reflected CRC-32 of zip and PNG: good against bit rot and torn writes, which is all it is for.
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

// Four bytes at a time ("slicing by 4"): every document is checked when it is loaded, and a start waits for the largest.
const [T0, T1, T2, T3] = slices()

function slices(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const next = (before: Uint32Array): Uint32Array => before.map((value) => (value >>> 8) ^ (TABLE[value & 0xff] ?? 0))
  const second = next(TABLE)
  const third = next(second)
  return [TABLE, second, third, next(third)]
}

/** CRC-32 of some bytes, as an unsigned number. Detects damage, not tampering. */
export function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff
  const whole = bytes.length - (bytes.length % 4)
  let at = 0
  for (; at < whole; at += 4) {
    const word =
      value ^
      ((bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24))
    value =
      (T3[word & 0xff] ?? 0) ^ (T2[(word >>> 8) & 0xff] ?? 0) ^ (T1[(word >>> 16) & 0xff] ?? 0) ^ (T0[word >>> 24] ?? 0)
  }
  for (; at < bytes.length; at += 1) value = (value >>> 8) ^ (TABLE[(value ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return (value ^ 0xffffffff) >>> 0
}
