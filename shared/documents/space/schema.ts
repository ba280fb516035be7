import type * as Y from 'yjs'
import { compareText, type DocumentId, isOrderKey, type MemberId, orderBetween } from '../../foundation/index.ts'
import { flatKey, isEntityId, numberOrNull, readFlat, textOr } from '../kernel/index.ts'

/** What the synced document holds for one entry, before parents are resolved. */
export type StoredEntry = {
  readonly id: DocumentId
  readonly kind: string
  readonly title: string
  readonly parentId: DocumentId | null
  readonly order: string
  readonly deletedAt: number | null
}

/**
 * One field of an entry, each its own key (kernel/flat.ts), so that a rename, a move and a deletion made apart all
 * survive (SP2). `place` is `[parentId | null, order]`; `created` the time of adding.
 */
export type EntryField = 'kind' | 'title' | 'place' | 'created' | 'deletedAt'

/** The key of one field of one entry. */
export function entryKey(id: DocumentId, field: EntryField): string {
  return flatKey(id, field)
}

/** One key per replica that added the entry: it lives while anyone's addition stands (SP3). */
export function additionKey(id: DocumentId, replica: string): string {
  return flatKey(id, ADDED_BY + replica)
}

const ADDED_BY = 'by:'

/** The fields of all documents, flat. */
export function entryMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('documents')
}

/** memberId → name. */
export function memberMap(doc: Y.Doc): Y.Map<unknown> {
  return doc.getMap('members')
}

/** Reads every entry as it is stored; keys and values of any shape are tolerated. Sorted by id. */
export function readEntries(doc: Y.Doc): StoredEntry[] {
  const entries: StoredEntry[] = []
  for (const [id, fields] of readFlat(entryMap(doc))) {
    const kind = fields.get('kind')
    if (typeof kind !== 'string' || kind === '') continue
    const place = fields.get('place')
    const [parentId, order]: unknown[] = Array.isArray(place) ? place : []
    const isAdded = [...fields].some(([field, value]) => field.startsWith(ADDED_BY) && value === true)
    entries.push({
      id: id as DocumentId, // an id is any text that readFlat takes as one
      kind,
      title: textOr(fields.get('title'), ''),
      parentId: isEntityId(parentId) ? (parentId as DocumentId) : null,
      order: isOrderKey(order) ? order : FALLBACK_ORDER,
      deletedAt: numberOrNull(fields.get('deletedAt')) ?? (isAdded ? null : (numberOrNull(fields.get('created')) ?? 0)),
    })
  }
  return entries.sort((a, b) => compareText(a.id, b.id))
}

// The key of the first item of any list: an entry without a readable place stands among the first, by its id.
const FALLBACK_ORDER = orderBetween(null, null)

/** The members by name, then id. */
export function readMembers(doc: Y.Doc): { readonly id: MemberId; readonly name: string }[] {
  return [...memberMap(doc)]
    .flatMap(([id, name]) => (typeof name === 'string' ? [{ id: id as MemberId, name }] : []))
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
}
