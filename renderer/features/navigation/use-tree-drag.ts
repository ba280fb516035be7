import {
  attachInstruction,
  extractInstruction,
  type Instruction,
  type ItemMode,
} from '@atlaskit/pragmatic-drag-and-drop-hitbox/tree-item'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { DocumentId } from '#shared/foundation/index.ts'
import { INDENT, type TreeRow } from './tree.ts'

/** What a line looks like while something is dragged. */
export type DragLook = { readonly dragging: boolean; readonly drop: Instruction | null }

export type TreeDrag = {
  /** Whether a document may go where the pointer is. */
  readonly canPlace: (dragged: DocumentId, target: DocumentId, instruction: Instruction) => boolean
  readonly place: (dragged: DocumentId, target: DocumentId, instruction: Instruction) => void
  readonly unfold: (id: DocumentId) => void
}

const KIND = 'branchline/document'
/** A folded line opens when something is held over it. */
const OPENS_AFTER_MS = 600

/** Lets a line be dragged and dropped on. Renders only when what it shows changes. */
export function useTreeDrag(line: RefObject<HTMLElement | null>, row: TreeRow, drag: TreeDrag): DragLook {
  const [dragging, setDragging] = useState(false)
  const [drop, setDrop] = useState<Instruction | null>(null)
  const latest = useRef({ row, drag })
  useEffect(() => {
    latest.current = { row, drag }
  })
  const id = row.document.id
  useEffect(() => {
    const element = line.current
    if (!element) return
    let opening: ReturnType<typeof setTimeout> | undefined
    const leave = (): void => {
      clearTimeout(opening)
      opening = undefined
      setDrop(null)
    }
    return combine(
      draggable({
        element,
        getInitialData: () => ({ kind: KIND, documentId: id }),
        onGenerateDragPreview: ({ nativeSetDragImage }) =>
          setCustomNativeDragPreview({
            nativeSetDragImage,
            getOffset: () => ({ x: 16, y: 20 }),
            render: ({ container }) => container.append(previewOf(element)),
          }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => draggedId(source.data) !== null,
        getData: ({ input }) => {
          const { row } = latest.current
          return attachInstruction(
            {},
            { element, input, currentLevel: row.depth, indentPerLevel: INDENT, mode: modeOf(row) },
          )
        },
        onDrag: ({ self, source }) => {
          const dragged = draggedId(source.data)
          const wanted = extractInstruction(self.data)
          const { row, drag } = latest.current
          const next = dragged && wanted && drag.canPlace(dragged, id, wanted) ? wanted : null
          setDrop((known) => (look(known) === look(next) ? known : next))
          if (next?.type === 'make-child' && row.folded) opening ??= setTimeout(() => drag.unfold(id), OPENS_AFTER_MS)
          else {
            clearTimeout(opening)
            opening = undefined
          }
        },
        onDragLeave: leave,
        onDrop: ({ self, source }) => {
          leave()
          const dragged = draggedId(source.data)
          const wanted = extractInstruction(self.data)
          if (dragged && wanted) latest.current.drag.place(dragged, id, wanted)
        },
      }),
    )
  }, [id, line])
  return { dragging, drop }
}

function draggedId(data: Readonly<Record<string | symbol, unknown>>): DocumentId | null {
  // Written by `getInitialData` above.
  return data['kind'] === KIND ? (data['documentId'] as DocumentId) : null
}

function modeOf(row: TreeRow): ItemMode {
  if (row.hasChildren && !row.folded) return 'expanded'
  return row.isLast ? 'last-in-group' : 'standard'
}

const look = (drop: Instruction | null): string =>
  drop ? `${drop.type} ${drop.type === 'reparent' ? drop.desiredLevel : ''}` : ''

// Windows fades a drag image wider than about 280 px; the padding keeps the turned corners.
function previewOf(line: HTMLElement): HTMLElement {
  const frame = document.createElement('div')
  const copy = document.createElement('div')
  copy.textContent = line.getAttribute('aria-label')
  copy.className = 'max-w-60 truncate rounded-6 border border-line bg-raised px-2 py-1 text-ink shadow-float'
  copy.style.transform = 'rotate(1.5deg)'
  frame.style.padding = '8px'
  frame.append(copy)
  return frame
}
