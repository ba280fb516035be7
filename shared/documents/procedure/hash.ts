import { digest } from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'
import { compareText } from '../../foundation/index.ts'
import type { ProcedureContent } from './content.ts'

/**
 * The hash of a version: SHA-256 over its canonical JSON (keys sorted), in hex; the same on every computer.
 * Changing what is hashed makes every older version look tampered with: only ever add a new scheme beside this one.
 */
export function hashContent(content: ProcedureContent): string {
  return sha256(canonicalJson(content))
}

/** The hash of a body's text, which stands for it in the hash of the version. */
export function hashText(text: string): string {
  return sha256(canonicalJson(text))
}

/** True when stored content of any shape, unknown fields included, has this hash. Never throws. */
export function hasHash(stored: unknown, hash: string): boolean {
  try {
    return sha256(canonicalJson(stored)) === hash
  } catch {
    return false // a value that JSON does not know, or one nested too deeply: not ours
  }
}

/** JSON with the keys of every object in code-unit order, so that equal values give equal text. */
function canonicalJson(value: unknown): string {
  const text: unknown = JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
  })
  return typeof text === 'string' ? text : '' // undefined has no JSON
}

function sha256(text: string): string {
  return Array.from(digest(encodeUtf8(text)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
