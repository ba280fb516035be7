import { strFromU8, strToU8 } from 'fflate'
import { emptyProjection, type Projection } from '../../documents/kernel/index.ts'

/** Raise it when rows of any type change their shape or meaning: every document is then projected anew. */
export const PROJECTION_SCHEMA = 4

/** Rows as bytes for the disk. */
export function encodeProjection(projection: Projection): Uint8Array {
  return strToU8(JSON.stringify(projection))
}

const TABLES = ['tasks', 'links', 'mentions', 'dated', 'search'] as const satisfies readonly (keyof Projection)[]

// Only the outer shape is checked, and by hand: these bytes are our own, guarded by schema and seq and rebuildable at
// any time, and a start reads thousands of them.
function isProjection(value: unknown): value is Projection {
  if (typeof value !== 'object' || value === null) return false
  const fields = value as Readonly<Record<string, unknown>> // any object has fields of unknown type
  return (
    typeof fields['title'] === 'string' &&
    TABLES.every((table) => {
      const rows = fields[table]
      return Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null)
    })
  )
}

/** Rows from the disk, or null when they are not rows: the document is then projected anew. */
export function decodeProjection(bytes: Uint8Array): Projection | null {
  try {
    const parsed: unknown = JSON.parse(strFromU8(bytes))
    return isProjection(parsed) ? { ...emptyProjection(''), ...parsed } : null
  } catch {
    return null
  }
}
