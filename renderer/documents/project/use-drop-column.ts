import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { type DragData, readDragData } from './drag-data.ts'
import { slotAt } from './slot.ts'

export type Slot = { readonly taskId: string; readonly index: number; readonly height: number }

/**
 * Makes a column a place to drop cards. While one hovers, answers the slot it would take, counted without the card
 * itself; renders only when the slot changes. The drop is committed once, at the end.
 */
export function useDropColumn(
  list: RefObject<HTMLElement | null>,
  onDrop: (taskId: string, index: number) => void,
): Slot | null {
  const [slot, setSlot] = useState<Slot | null>(null)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })
  useEffect(() => {
    const element = list.current
    if (!element) return
    const slotFor = (data: DragData, y: number): Slot => {
      const cards = [...element.querySelectorAll<HTMLElement>('[data-card]')].filter(
        (card) => card.dataset['card'] !== data.taskId,
      )
      const middles = cards.map((card) => {
        const { top, height } = card.getBoundingClientRect()
        return top + height / 2
      })
      return { taskId: data.taskId, index: slotAt(middles, y), height: data.height }
    }
    return combine(
      autoScrollForElements({ element }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => readDragData(source.data) !== null,
        onDrag: ({ source, location }) => {
          const data = readDragData(source.data)
          if (!data) return
          const next = slotFor(data, location.current.input.clientY)
          setSlot((known) => (known?.index === next.index && known.taskId === next.taskId ? known : next))
        },
        onDragLeave: () => setSlot(null),
        onDrop: ({ source, location }) => {
          setSlot(null)
          const data = readDragData(source.data)
          if (data) drop.current(data.taskId, slotFor(data, location.current.input.clientY).index)
        },
      }),
    )
  }, [list])
  return slot
}
