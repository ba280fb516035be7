import * as Y from 'yjs'
import { compareText, type NodeId } from '../../foundation/index.ts'
import { EMPTY_NODE, isNodeId, mapRoots, type NodeContent, readNode, ROOT_ID } from './schema.ts'

/** The contents of the nodes of one document, read again only where it has changed. */
export type NodeReader = {
  /** Takes in what has changed, also in the middle of a transaction. The rest answers as of the last call. */
  readonly catchUp: () => void
  /** All nodes, sorted; the same array until a node appears or vanishes. The root is always there (MM1). */
  readonly ids: () => readonly NodeId[]
  /** What a node says; the same frozen object until it says something else. */
  readonly contentOf: (id: NodeId) => NodeContent | undefined
  /** The highest lamport any node was born with. */
  readonly lastBirth: () => number
  /** Another number whenever a content has changed. */
  readonly revision: () => number
}

/** Follows the nodes of a document until it is destroyed. */
export function followNodes(doc: Y.Doc): NodeReader {
  const { nodes } = mapRoots(doc)
  const changed = new Set<string>(nodes.keys())
  const owners = new WeakMap<object, NodeId>()
  const contents = new Map<NodeId, NodeContent>([[ROOT_ID, EMPTY_NODE]])
  let ids: readonly NodeId[] = [ROOT_ID]
  let lastBirth = 0
  let revision = 0

  const noteChanges = (transaction: Y.Transaction): void => {
    for (const [type, keys] of transaction.changed) {
      if (isSame(type, nodes)) for (const key of keys) changed.add(key ?? '')
      else for (let at: Nested = type; at; at = at.parent) changed.add(owners.get(at) ?? '')
    }
  }
  // Before any observer of anybody, so that no observer can see a node as it was.
  doc.on('beforeObserverCalls', noteChanges)

  const readAgain = (id: NodeId): void => {
    const node = nodes.get(id)
    if (node instanceof Y.Map) {
      const content = Object.freeze(readNode(node))
      owners.set(node, id)
      contents.set(id, content)
      lastBirth = Math.max(lastBirth, content.born)
    } else if (id === ROOT_ID) contents.set(id, EMPTY_NODE)
    else contents.delete(id)
  }

  return {
    catchUp: () => {
      if (doc._transaction) noteChanges(doc._transaction)
      const known = changed.size > 0 ? [...changed].filter(isNodeId) : []
      changed.clear()
      if (known.length === 0) return
      revision += 1
      let isSameSet = true
      for (const id of known) {
        const wasNode = contents.has(id)
        readAgain(id)
        isSameSet &&= wasNode === contents.has(id)
      }
      if (!isSameSet) ids = [...contents.keys()].sort(compareText)
    },
    ids: () => ids,
    contentOf: (id) => contents.get(id),
    lastBirth: () => lastBirth,
    revision: () => revision,
  }
}

type Nested = { readonly parent: Nested } | null

// The types of a transaction's changes and of a map differ only in the events they promise.
function isSame(a: unknown, b: unknown): boolean {
  return a === b
}
