import type { DragEvent, MouseEvent, PointerEvent } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import type { Drop } from './drop.ts'
import type { Bounds, Position } from './layout/tree-layout.ts'

/** What a person does to the picture with the pointer; positions are on the screen. */
export type PointerHandlers = {
  readonly onPointerDown: (event: PointerEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
  readonly onDragOver: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
}

/** What is under way with the pointer. */
export type Pointing = {
  readonly dragged: ReadonlySet<NodeId>
  readonly drop: Drop | null
  readonly marquee: Bounds | null
  /** The copy that follows the pointer. */
  readonly ghost: (Position & { readonly text: string; readonly count: number }) | null
}
