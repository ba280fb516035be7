import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { TaskView } from '#shared/engine/index.ts'
import { type DragData, readDragData } from './drag-data.ts'
import { slotAt } from './slot.ts'

export type Slot = { readonly taskId: string; readonly index: number; readonly height: number }

/**
 * Makes a column a place to drop cards. While one hovers, answers the slot it would take, counted without the card
 * itself; renders only when the slot changes. The drop is committed once, at the end.
 */
export function useDropColumn(
  list: RefObject<HTMLElement | null>,
  column: {
    readonly cards: readonly TaskView[]
    readonly accepts: (taskId: string) => boolean
    readonly onDrop: (taskId: string, index: number) => void
  },
): Slot | null {
  const [slot, setSlot] = useState<Slot | null>(null)
  const latest = useRef(column)
  useEffect(() => {
    latest.current = column
  })
  useEffect(() => {
    const element = list.current
    if (!element) return
    const slotFor = (data: DragData, y: number): Slot => {
      const others = latest.current.cards.filter(({ id }) => id !== data.taskId)
      const places = new Map(others.map(({ id }, index) => [id as string, index]))
      const drawn = [...element.querySelectorAll<HTMLElement>('[data-card]')].flatMap((card) => {
        const index = places.get(card.dataset['card'] ?? '')
        const { top, height } = card.getBoundingClientRect()
        return index === undefined ? [] : [{ index, middle: top + height / 2 }]
      })
      return { taskId: data.taskId, index: slotAt(drawn, y), height: data.height }
    }
    return combine(
      autoScrollForElements({ element }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => {
          const data = readDragData(source.data)
          return data !== null && latest.current.accepts(data.taskId)
        },
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
          if (data) latest.current.onDrop(data.taskId, slotFor(data, location.current.input.clientY).index)
        },
      }),
    )
  }, [list])
  return slot
}
