import type { NodeId } from '../../foundation/index.ts'
import type { BranchMap, BranchNode } from './types.ts'

/** A node id in tests: any short word. */
export const nodeId = (id: string): NodeId => id as NodeId // a fixture's ids are made up

/** A map drawn as an indented list, two spaces per level; a node's id is the first word of its text. For tests. */
export function mapFrom(outline: string): BranchMap {
  const nodes: Record<NodeId, BranchNode> = {}
  const children: Record<NodeId, NodeId[]> = {}
  const path: NodeId[] = []
  for (const line of outline.split('\n').filter((text) => text.trim() !== '')) {
    const depth = (line.length - line.trimStart().length) / 2
    const text = line.trim()
    const id = nodeId(/[\p{L}\p{N}]+/u.exec(text)?.[0] ?? text)
    const parentId = path[depth - 1] ?? null
    path.length = depth
    path.push(id)
    nodes[id] = { id, parentId, text, markers: [] }
    children[id] = []
    if (parentId !== null) children[parentId]?.push(id)
  }
  return { nodes, children }
}
