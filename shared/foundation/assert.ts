/** Throws when one of our own invariants is broken. Never for input from outside: that is a Result. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`)
}

/** Marks a branch that the types prove impossible, so that a new case is a compile error. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable: ${JSON.stringify(value)}`)
}
