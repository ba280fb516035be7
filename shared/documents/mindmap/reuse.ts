/** `next`, frozen, or `last` when it has the same items: what did not change stays the same object. */
export function reuseList<T>(last: readonly T[] | undefined, next: readonly T[]): readonly T[] {
  const isSame = last?.length === next.length && next.every((item, i) => item === last[i])
  return isSame && last ? last : Object.freeze(next)
}
