const FOCUSABLE =
  'a[href], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), textarea, [tabindex="0"], [contenteditable="true"]'

/** Puts the focus into the next (1) or previous (−1) region of the window (`data-region`): sidebar, document, panel. */
export function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  // From outside all of them, forward is the first and backward the last.
  const next = regions.at(at < 0 && step < 0 ? -1 : (at + step + regions.length) % Math.max(1, regions.length))
  next?.querySelector<HTMLElement>(FOCUSABLE)?.focus()
}

/** Puts the focus into the document: into the field that waits for what is typed, where there is one, as in a map. */
export function focusMain(): void {
  const main = document.querySelector<HTMLElement>('main[data-region]')
  const field =
    main?.querySelector<HTMLElement>('textarea[data-undo="journal"]') ?? main?.querySelector<HTMLElement>(FOCUSABLE)
  field?.focus({ preventScroll: true })
}
