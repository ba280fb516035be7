import * as Y from 'yjs'
import { BEGINNING_DECODERS } from './beginning.ts'
import { type IntegrityViolation, readFlat, recordOf } from '../kernel/index.ts'
import { parseMove } from '../tree/index.ts'
import { asComment, asPredecessor, asText, asTime } from './fields.ts'
import { asCover, asImage } from './images.ts'
import { taskRoots } from './schema.ts'

type Decoders = Readonly<Record<string, (value: unknown) => unknown>>
const EDIT_DECODERS: Decoders = { ...BEGINNING_DECODERS, body: asText, deletedAt: asTime, cover: asCover }

/** What no command of ours can cause; each finding names the invariant of the README. */
export function checkTasks(doc: Y.Doc): readonly IntegrityViolation[] {
  const roots = taskRoots(doc)
  const found: IntegrityViolation[] = []
  const report = (invariant: string, message: string): void => void found.push({ invariant, message })

  const { projectId, closed } = Object.fromEntries(roots.bucket.entries())
  if (projectId !== undefined && typeof projectId !== 'string') report('TK1', 'projectId is not an id')
  if (closed !== undefined && typeof closed !== 'boolean') report('TK1', 'closed is not a flag')
  const reportFields = (id: string, fields: Iterable<[string, unknown]>, decoders: Decoders): void => {
    for (const [field, value] of fields) {
      // A field this build does not know is a newer build's and none of our business.
      const decode = Object.hasOwn(decoders, field) ? decoders[field] : undefined
      if (decode && decode(value) === undefined) report(field === 'place' ? 'TK2' : 'TK3', `${id}: ${field}`)
    }
  }
  for (const [id, fields] of readFlat(roots.edits)) reportFields(id, fields, EDIT_DECODERS)
  for (const [id, records] of readFlat(roots.origins)) {
    for (const record of records.values()) reportFields(id, Object.entries(recordOf(record)), BEGINNING_DECODERS)
  }
  for (const [id, fields] of readFlat(roots.predecessors)) {
    for (const [other, value] of fields) {
      if (asPredecessor(other, value) === undefined) report('TK3', `${id}: predecessor ${other}`)
    }
  }
  for (const [id, fields] of readFlat(roots.comments)) {
    for (const [commentId, value] of fields) {
      if (!asComment(commentId, value)) report('TK6', `${id}: comment ${commentId}`)
    }
  }
  for (const [id, fields] of readFlat(roots.images)) {
    for (const [blob, value] of fields) {
      if (asImage(blob, value) === undefined) report('TK12', `${id}: image ${blob}`)
    }
  }
  for (const [id, fields] of readFlat(roots.texts)) {
    for (const value of fields.values()) if (!(value instanceof Y.Text)) report('TK7', `${id}: description`)
  }
  for (const [key, value] of roots.moves.entries()) {
    if (!parseMove(key, value)) report('TK8', `move ${key}`)
  }
  return found
}
