/** Where a dragged card would go: before the first card whose middle is below the pointer. */
export function slotAt(middles: readonly number[], y: number): number {
  const index = middles.findIndex((middle) => y < middle)
  return index < 0 ? middles.length : index
}
