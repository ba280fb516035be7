import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { StepId } from '#shared/foundation/index.ts'

const KIND = 'branchline/sop-step'

/** Where a step would go: before or behind the one under the pointer. */
export type DropEdge = 'before' | 'after'

/** Lets a step be dragged by its number, and dropped before or behind another. Answers where, while something is over it. */
export function useStepDrag(
  parts: { readonly row: RefObject<HTMLElement | null>; readonly handle: RefObject<HTMLElement | null> },
  id: StepId,
  isOff: boolean,
  onDrop: (dragged: StepId, target: StepId, edge: DropEdge) => void,
): DropEdge | null {
  const [edge, setEdge] = useState<DropEdge | null>(null)
  const latest = useRef(onDrop)
  useEffect(() => {
    latest.current = onDrop
  })
  const { row, handle } = parts
  useEffect(() => {
    const [element, dragHandle] = [row.current, handle.current]
    if (!element || !dragHandle || isOff) return
    const edgeAt = (clientY: number): DropEdge => {
      const { top, height } = element.getBoundingClientRect()
      return clientY < top + height / 2 ? 'before' : 'after'
    }
    return combine(
      draggable({ element, dragHandle, getInitialData: () => ({ kind: KIND, stepId: id }) }),
      dropTargetForElements({
        element,
        canDrop: ({ source }) => source.data['kind'] === KIND && source.data['stepId'] !== id,
        onDrag: ({ location }) => setEdge(edgeAt(location.current.input.clientY)),
        onDragLeave: () => setEdge(null),
        onDrop: ({ source, location }) => {
          setEdge(null)
          // Our own data, put in above.
          latest.current(source.data['stepId'] as StepId, id, edgeAt(location.current.input.clientY))
        },
      }),
    )
  }, [row, handle, id, isOff])
  return edge
}
