/** A seed for one use of randomness, so that leaving out one step of a run does not change the luck of the others. */
export function deriveSeed(seed: number, ...path: readonly (string | number)[]): number {
  // FNV-1a: short, and good enough to spread neighbouring seeds.
  let hash = 0x811c9dc5
  for (const char of `${seed}/${path.join('/')}`) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash >>> 0
}
