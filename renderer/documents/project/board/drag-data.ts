/** What travels with a dragged card inside this window. */
export type DragData = { readonly kind: 'branchline/card'; readonly taskId: string; readonly height: number }

export function dragData(taskId: string, height: number): DragData {
  return { kind: 'branchline/card', taskId, height }
}

/** The dragged card, or null when something else is dragged over the board. */
export function readDragData(data: Readonly<Record<string | symbol, unknown>>): DragData | null {
  const { kind, taskId, height } = data
  if (kind !== 'branchline/card' || typeof taskId !== 'string' || typeof height !== 'number') return null
  return { kind, taskId, height }
}
