import type { Instruction } from '@atlaskit/pragmatic-drag-and-drop-hitbox/tree-item'
import type { TreeDocument } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { livingChildren } from './tree.ts'

/** Where a document goes: into `parentId` (null = the top), before a sibling or, with null, to the end. */
export type Placement = { readonly parentId: DocumentId | null; readonly before: DocumentId | null }

/** Where ⌘/Ctrl and an arrow put a document: among its siblings, into the one above, or out of its parent. */
export function placementByKey(documents: readonly TreeDocument[], id: DocumentId, key: string): Placement | null {
  const tree = treeOf(documents)
  const parentId = tree.parentOf(id)
  const siblings = tree.below(parentId)
  const at = siblings.indexOf(id)
  if (at < 0) return null
  switch (key) {
    case 'ArrowUp':
      return at === 0 ? null : { parentId, before: siblings[at - 1] ?? null }
    case 'ArrowDown':
      return at === siblings.length - 1 ? null : { parentId, before: siblings[at + 2] ?? null }
    case 'ArrowRight':
      return at === 0 ? null : { parentId: siblings[at - 1] ?? null, before: null }
    case 'ArrowLeft':
      return parentId === null ? null : tree.after(parentId, id)
    default:
      return null
  }
}

/** Where a drop on a line puts the dragged document; null where it cannot go, such as into itself. */
export function placementByDrop(
  documents: readonly TreeDocument[],
  dragged: DocumentId,
  target: DocumentId,
  instruction: Instruction,
): Placement | null {
  const tree = treeOf(documents)
  const above = tree.pathTo(target)
  if (above.includes(dragged)) return null
  switch (instruction.type) {
    case 'reorder-above':
      return { parentId: tree.parentOf(target), before: target }
    case 'reorder-below':
      return tree.after(target, dragged)
    case 'make-child':
      return { parentId: target, before: tree.below(target).find((id) => id !== dragged) ?? null }
    case 'reparent':
      // The end of a branch is also the end of the branches around it: the pointer's indent says of which.
      return tree.after(above[instruction.desiredLevel] ?? target, dragged)
    case 'instruction-blocked':
      return null
  }
}

function treeOf(documents: readonly TreeDocument[]) {
  const children = livingChildren(documents)
  const parents = new Map([...children].flatMap(([parent, below]) => below.map(({ id }) => [id, parent] as const)))
  const below = (id: DocumentId | null): readonly DocumentId[] => (children.get(id) ?? []).map((child) => child.id)
  const parentOf = (id: DocumentId): DocumentId | null => parents.get(id) ?? null
  return {
    below,
    parentOf,
    /** The place right after a document, not counting the one that moves. */
    after: (id: DocumentId, moving: DocumentId): Placement => {
      const parentId = parentOf(id)
      const others = below(parentId).filter((sibling) => sibling !== moving)
      return { parentId, before: others[others.indexOf(id) + 1] ?? null }
    },
    /** A document with all above it, outermost first. */
    pathTo: (id: DocumentId): readonly DocumentId[] => {
      const path = [id]
      for (let parent = parentOf(id); parent !== null; parent = parentOf(parent)) path.unshift(parent)
      return path
    },
  }
}
