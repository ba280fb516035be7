// The first 32 bits of the fractional parts of the cube roots of the first 64 primes, and of the square roots of the
// first eight (FIPS 180-4): worked out instead of listed, so that no digit can be mistyped.
const PRIMES = firstPrimes(64)
const ROUND = Uint32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)))
const START = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
const BLOCK = 64

/**
 * SHA-256 in hexadecimal. For where no platform offers one: a browser's own is about ten times faster, which shows at
 * the size of a photo.
 */
export function sha256(bytes: Uint8Array): string {
  const state = START.slice()
  const schedule = new Uint32Array(BLOCK)
  const whole = bytes.length - (bytes.length % BLOCK)
  for (let at = 0; at < whole; at += BLOCK) mix(state, schedule, bytes, at)
  const tail = paddedTail(bytes.subarray(whole), bytes.length)
  for (let at = 0; at < tail.length; at += BLOCK) mix(state, schedule, tail, at)
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** The rest of the bytes, a one bit, zeros, and the length in bits. */
function paddedTail(rest: Uint8Array, length: number): Uint8Array {
  const tail = new Uint8Array(rest.length < BLOCK - 8 ? BLOCK : 2 * BLOCK)
  tail.set(rest)
  tail[rest.length] = 0x80
  const view = new DataView(tail.buffer)
  view.setUint32(tail.length - 8, Math.floor(length / 2 ** 29))
  view.setUint32(tail.length - 4, (length << 3) >>> 0)
  return tail
}

function mix(state: Uint32Array, schedule: Uint32Array, bytes: Uint8Array, at: number): void {
  // Typed arrays of fixed length: every index below is inside, and what is read outside would be 0.
  const w = (i: number): number => schedule[i] ?? 0
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, BLOCK)
  for (let i = 0; i < 16; i += 1) schedule[i] = view.getUint32(i * 4)
  for (let i = 16; i < BLOCK; i += 1) {
    const a = w(i - 15)
    const b = w(i - 2)
    schedule[i] =
      w(i - 16) + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + w(i - 7) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10))
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < BLOCK; i += 1) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (ROUND[i] ?? 0) + w(i)) | 0
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + one) | 0
    d = c
    c = b
    b = a
    a = (one + two) | 0
  }
  for (const [i, value] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] ?? 0) + value
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits))
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32)
}

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let n = 2; primes.length < count; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return primes
}
