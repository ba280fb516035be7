/** The part of a keyboard event that tells whether an input method is composing. */
type ComposingEvent = { readonly nativeEvent: { readonly isComposing?: boolean }; readonly keyCode?: number }

/**
 * True while the key belongs to an input method: Enter then picks a candidate and Escape drops it, neither commits.
 * 229 is what Safari reports for the Enter that ends a composition, after `isComposing` has already gone.
 */
export function isComposing(event: ComposingEvent): boolean {
  return event.nativeEvent.isComposing === true || event.keyCode === 229
}
