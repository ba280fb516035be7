import type { NodeId } from '#shared/foundation/index.ts'
import { FLOATING, type MapSnapshot } from '#shared/documents/mindmap/index.ts'

/**
 * The nodes whose text or note holds every word of a query, in reading order, folded branches included. Full-width and
 * half-width forms and letter case do not matter. Nothing is found for an empty query.
 */
export function findNodes(map: MapSnapshot, query: string): readonly NodeId[] {
  const words = plain(query).split(/\s+/u).filter(Boolean)
  if (words.length === 0) return []
  const found: NodeId[] = []
  const visit = (id: NodeId): void => {
    const node = map.nodes[id]
    if (!node) return
    const text = plain(`${node.text}\n${node.note}`)
    if (words.every((word) => text.includes(word))) found.push(id)
    for (const child of map.children[id] ?? []) visit(child)
  }
  visit(map.rootId)
  for (const id of map.children[FLOATING] ?? []) visit(id)
  return found
}

/** The match to go to from where one is: the next or previous in reading order, around the ends. */
export function stepTo(found: readonly NodeId[], from: NodeId | null, step: 1 | -1): NodeId | null {
  if (found.length === 0) return null
  const at = from === null ? -1 : found.indexOf(from)
  // From nowhere, forwards means the first and backwards the last.
  const next = at < 0 ? (step === 1 ? 0 : found.length - 1) : (at + step + found.length) % found.length
  return found[next] ?? null
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
