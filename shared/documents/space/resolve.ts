import { compareOrder, type DocumentId } from '../../foundation/index.ts'
import type { StoredEntry } from './schema.ts'

/** An entry as shown: its parent exists, lives if it lives, and no chain of parents closes a cycle. */
export type SpaceDocument = StoredEntry

/**
 * Derives the shown tree from what is stored: a pure function, so every computer shows the same (SP4).
 * A cycle, which two moves made apart can close, is cut at its member with the smallest id, which goes to the top;
 * a living entry under one in the trash is shown under its nearest living ancestor (SP5). Sorted by (order, id).
 */
export function resolveTree(entries: readonly StoredEntry[]): readonly SpaceDocument[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const cut = cycleCuts(entries, byId)
  const parentOf = (entry: StoredEntry): StoredEntry | undefined =>
    entry.parentId === null || cut.has(entry.id) ? undefined : byId.get(entry.parentId)
  const shownParent = (entry: StoredEntry): DocumentId | null => {
    let parent = parentOf(entry)
    while (parent && entry.deletedAt === null && parent.deletedAt !== null) parent = parentOf(parent)
    return parent?.id ?? null
  }
  return entries.map((entry) => ({ ...entry, parentId: shownParent(entry) })).sort(compareOrder)
}

/** The members at which cycles are cut: of each cycle the one with the smallest id. `entries` are sorted by id. */
export function cycleCuts(
  entries: readonly StoredEntry[],
  byId: ReadonlyMap<DocumentId, StoredEntry> = new Map(entries.map((entry) => [entry.id, entry])),
): ReadonlySet<DocumentId> {
  const cut = new Set<DocumentId>()
  const settled = new Set<DocumentId>()
  for (const start of entries) {
    const path = new Set<DocumentId>()
    let at: StoredEntry | undefined = start
    while (at && !settled.has(at.id) && !path.has(at.id)) {
      path.add(at.id)
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    }
    if (at && path.has(at.id)) {
      const steps = [...path]
      const cycle = steps.slice(steps.indexOf(at.id)).sort()
      if (cycle[0] !== undefined) cut.add(cycle[0])
    }
    for (const id of path) settled.add(id)
  }
  return cut
}

/** True when `ancestor` is `id` or lies above it in the shown tree. */
export function isAtOrAbove(documents: readonly SpaceDocument[], ancestor: DocumentId, id: DocumentId): boolean {
  return subtreeOf(documents, ancestor).some((document) => document.id === id)
}

/** A document and everything below it in the shown tree, parents first. */
export function subtreeOf(documents: readonly SpaceDocument[], id: DocumentId): readonly SpaceDocument[] {
  const children = new Map<DocumentId | null, SpaceDocument[]>()
  for (const document of documents) {
    const siblings = children.get(document.parentId)
    if (siblings) siblings.push(document)
    else children.set(document.parentId, [document])
  }
  const found = documents.filter((document) => document.id === id)
  // The list grows while it is walked; the shown tree has no cycle, so it ends.
  for (const document of found) found.push(...(children.get(document.id) ?? []))
  return found
}
