/** Port: a source of randomness, passed in so that tests can replay it. */
export type Random = {
  /** A float in [0, 1). */
  readonly next: () => number
  /** `length` random bytes. */
  readonly bytes: (length: number) => Uint8Array
}

/** A deterministic generator (mulberry32): the same seed gives the same sequence on every machine. For tests and benches. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return { next, bytes: (length) => Uint8Array.from({ length }, () => Math.floor(next() * 256)) }
}

/** An integer in [0, limit). */
export function randomInteger(random: Random, limit: number): number {
  return Math.floor(random.next() * limit)
}

/** One element of a non-empty list. */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[randomInteger(random, items.length)]
  if (item === undefined) throw new Error('pick: empty list')
  return item
}
