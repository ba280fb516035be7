/** An expected outcome: a value, or a reason from a closed set. Bugs throw instead (see assert.ts). */
export type Result<T, Reason> = Ok<T> | Err<Reason>
export type Ok<T> = { readonly ok: true; readonly value: T }
export type Err<Reason> = { readonly ok: false; readonly reason: Reason }

/** Wraps a value as success. */
export function ok<T>(value: T): Ok<T>
export function ok(): Ok<void>
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value }
}

/** Wraps a reason as failure. */
export function err<Reason>(reason: Reason): Err<Reason> {
  return { ok: false, reason }
}

/** The value of a result that cannot have failed; throws with the reason when it did. For tests and set-up code. */
export function unwrap<T, Reason>(result: Result<T, Reason>): T {
  if (result.ok) return result.value
  throw new Error(`unwrap: ${JSON.stringify(result.reason)}`)
}
