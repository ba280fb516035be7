import * as Y from 'yjs'
import { mapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { NodeId } from '#shared/foundation/index.ts'
import type { Block } from '#renderer/documents/mindmap/layout/tree-layout.ts'

/** A node as mind-elixir takes it. */
export type TopicTree = { readonly id: string; readonly topic: string; readonly children: readonly TopicTree[] }

/** The tree in a map's document: the same words and branches for whoever draws it. */
export function topicTreeOf(update: Uint8Array): TopicTree {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  const map = mapSnapshot(doc)
  const read = (id: NodeId): TopicTree => ({
    id,
    topic: map.nodes[id]?.text || map.title,
    children: (map.children[id] ?? []).map(read),
  })
  return read(map.rootId)
}

/** The boxes of a tree as the layout takes them, as wide as their words; `last` keeps every branch that is the same. */
export function blocksOf({ id, topic, children }: TopicTree, depth = 0, last?: Block): Block {
  const below = children.map((child, index) => blocksOf(child, depth + 1, last?.children[index]))
  const width = Math.min(280, topic.length * 13) + 14
  const isSame = last?.width === width && below.every((child, index) => child === last.children[index])
  if (last && isSame) return last
  const weight = below.reduce((sum, child) => sum + child.weight, 1)
  return { id, width, height: 22, depth, layout: null, folded: false, weight, children: below }
}

/** The tree with one deepest leaf reworded: what the layout is asked for after an edit. */
export function reworded(tree: TopicTree): TopicTree {
  const [first, ...rest] = tree.children
  return first ? { ...tree, children: [reworded(first), ...rest] } : { ...tree, topic: `${tree.topic}改` }
}
