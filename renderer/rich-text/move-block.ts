import type { Editor } from '@tiptap/core'
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'

// What is moved as a whole; everything else moves with the block of the page it is in.
const ITEMS: ReadonlySet<string> = new Set(['listItem', 'taskItem'])

type Block = { readonly node: Node; readonly position: number; readonly parent: Node; readonly index: number }

/** The list item or the block of the page at a position. */
export function blockAt(state: EditorState, position: number): Block | null {
  const place = state.doc.resolve(position)
  let depth = place.depth
  while (depth > 1 && !ITEMS.has(place.node(depth).type.name)) depth -= 1
  if (depth === 0) {
    const node = state.doc.nodeAt(position)
    return node ? { node, position, parent: state.doc, index: place.index(0) } : null
  }
  return {
    node: place.node(depth),
    position: place.before(depth),
    parent: place.node(depth - 1),
    index: place.index(depth - 1),
  }
}

/** Moves the block at the cursor before the one above it or behind the one below it; null at an end. */
export function movedBlock(state: EditorState, by: -1 | 1): Transaction | null {
  const block = blockAt(state, state.selection.from)
  const neighbour = block?.parent.maybeChild(block.index + by)
  if (!block || !neighbour) return null
  const to = by < 0 ? block.position - neighbour.nodeSize : block.position + neighbour.nodeSize
  const inside = state.selection.from - block.position
  const transaction = state.tr.delete(block.position, block.position + block.node.nodeSize).insert(to, block.node)
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(to + inside))).scrollIntoView()
}

/** Alt+↑ and Alt+↓. */
export const MoveBlock = Extension.create({
  name: 'moveBlock',
  addKeyboardShortcuts() {
    const move =
      (by: -1 | 1) =>
      ({ editor }: { editor: Editor }): boolean => {
        const transaction = movedBlock(editor.state, by)
        if (transaction) editor.view.dispatch(transaction)
        return true
      }
    return { 'Alt-ArrowUp': move(-1), 'Alt-ArrowDown': move(1) }
  },
})
