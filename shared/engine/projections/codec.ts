import { strFromU8, strToU8 } from 'fflate'
import { z } from 'zod'
import { emptyProjection, type Projection } from '../../documents/kernel/index.ts'

/** Raise it when rows of any type change their shape or meaning: every document is then projected anew. */
export const PROJECTION_SCHEMA = 2

/** Rows as bytes for the disk. */
export function encodeProjection(projection: Projection): Uint8Array {
  return strToU8(JSON.stringify(projection))
}

// Only the outer shape is checked: these bytes are our own, guarded by schema and seq, and rebuildable at any time.
const shape = z.object({
  title: z.string(),
  tasks: z.array(z.record(z.string(), z.unknown())),
  links: z.array(z.record(z.string(), z.unknown())),
  mentions: z.array(z.record(z.string(), z.unknown())),
  dated: z.array(z.record(z.string(), z.unknown())),
  search: z.array(z.record(z.string(), z.unknown())),
})

/** Rows from the disk, or null when they are not rows: the document is then projected anew. */
export function decodeProjection(bytes: Uint8Array): Projection | null {
  try {
    const parsed = shape.safeParse(JSON.parse(strFromU8(bytes)))
    if (!parsed.success) return null
    return { ...emptyProjection(''), ...(parsed.data as unknown as Projection) } // rows were written by encodeProjection
  } catch {
    return null
  }
}
