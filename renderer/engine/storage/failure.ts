import type { StorageReason } from '#shared/engine/index.ts'

/** Translates what IndexedDB or Dexie threw into the port's reasons. */
export function reasonOf(failure: unknown): StorageReason {
  const names = namesOf(failure)
  if (names.includes('QuotaExceededError')) return 'disk-full'
  if (names.some((name) => CLOSED.has(name))) return 'closed'
  if (names.some((name) => UNREADABLE.has(name))) return 'unreadable'
  return 'failed'
}

const CLOSED = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'InvalidState',
  'OpenFailedError',
  'VersionChangeError',
])
const UNREADABLE = new Set(['DataCloneError', 'NotReadableError', 'NotFoundError'])

// Dexie wraps: the quota error may sit two levels below an AbortError.
function namesOf(failure: unknown, depth = 0): string[] {
  if (typeof failure !== 'object' || failure === null || depth > 4) return []
  const { name, inner, failures } = failure as { name?: unknown; inner?: unknown; failures?: unknown } // read, never trusted
  const nested = Array.isArray(failures) ? failures.slice(0, 3) : []
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...[inner, ...nested].flatMap((cause) => namesOf(cause, depth + 1)),
  ]
}
