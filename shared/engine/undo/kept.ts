import * as Y from 'yjs'

/** The part of a Yjs stack item we read: ranges of the structs a step inserted, by client. */
type Inserted = {
  readonly insertions: {
    readonly clients: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>
  }
}

/**
 * Entities a step wrote to whose value somebody else has overwritten since: undo leaves those alone.
 * An entity is the first key below a root map on the way to the value (a task's or a node's id).
 */
export function keptEntities(doc: Y.Doc, item: Inserted): string[] {
  const found = new Set<string>()
  for (const [client, ranges] of item.insertions.clients) {
    for (const { clock, len } of ranges) {
      for (const struct of structsIn(doc, client, clock, len)) {
        const current = overwrittenBy(struct)
        if (current && current.id.client !== doc.clientID) found.add(entityOf(struct))
      }
    }
  }
  return [...found].sort()
}

function* structsIn(doc: Y.Doc, client: number, clock: number, length: number): Generator<Y.Item> {
  const structs = doc.store.clients.get(client) ?? []
  let low = 0
  let high = structs.length
  while (low < high) {
    const middle = (low + high) >> 1
    const struct = structs[middle]
    if (struct && struct.id.clock + struct.length <= clock) low = middle + 1
    else high = middle
  }
  for (let at = low; at < structs.length; at += 1) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= clock + length) return
    if (struct instanceof Y.Item) yield struct
  }
}

function overwrittenBy(item: Y.Item): Y.Item | null {
  const parent = item.parent
  if (item.parentSub === null || !item.deleted || item.redone || !(parent instanceof Y.AbstractType)) return null
  const current = parent._map.get(item.parentSub)
  return current && current !== item && !current.deleted ? current : null
}

function entityOf(item: Y.Item): string {
  let key = item.parentSub ?? ''
  let parent = item.parent
  while (parent instanceof Y.AbstractType && parent._item) {
    key = parent._item.parentSub ?? key
    parent = parent._item.parent
  }
  return key
}
