/** A card that is drawn now: its place among the cards without the dragged one, and the height of its middle. */
export type DrawnCard = { readonly index: number; readonly middle: number }

/**
 * Where a dragged card would go: before the first drawn card whose middle is below the pointer, else behind the last
 * one. Cards further down are not drawn, and the pointer cannot be below what is not in sight.
 */
export function slotAt(drawn: readonly DrawnCard[], y: number): number {
  const below = drawn.find(({ middle }) => y < middle)
  const last = drawn.at(-1)
  return below ? below.index : last ? last.index + 1 : 0
}
