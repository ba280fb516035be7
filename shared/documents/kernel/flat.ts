import type * as Y from 'yjs'

/**
 * Entities kept in one root map under keys `id|field`. Every field is its own key, so edits of different fields merge,
 * and no container exists that two people could create twice or an undo could destroy with others' work in it.
 */
export type FlatEntities = ReadonlyMap<string, ReadonlyMap<string, unknown>>

const SEPARATOR = '|'

/** The key of one field of one entity; the field may contain the separator, the id may not. */
export function flatKey(id: string, field: string): string {
  return id + SEPARATOR + field
}

/** True for a string that may be an entity's id: short, and free of the separator. */
export function isEntityId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 64 && !value.includes(SEPARATOR)
}

/** Groups the keys of a flat map by entity. Keys of another form are ignored: a peer may have written anything. */
export function readFlat(map: Y.Map<unknown>): FlatEntities {
  const entities = new Map<string, Map<string, unknown>>()
  for (const [key, value] of map.entries()) {
    const at = key.indexOf(SEPARATOR)
    const id = key.slice(0, at)
    if (at < 0 || !isEntityId(id)) continue
    let fields = entities.get(id)
    if (!fields) entities.set(id, (fields = new Map()))
    fields.set(key.slice(at + 1), value)
  }
  return entities
}
