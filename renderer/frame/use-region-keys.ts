import { useEffect } from 'react'

const FOCUSABLE =
  'a[href], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), textarea, [tabindex="0"], [contenteditable="true"]'

/** F6 and ⇧F6 go round the regions of the window (`data-region`): sidebar, document, panel. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return
      event.preventDefault()
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')]
      const at = regions.findIndex((region) => region.contains(document.activeElement))
      const next = regions.at((at + (event.shiftKey ? -1 : 1) + regions.length) % Math.max(1, regions.length))
      next?.querySelector<HTMLElement>(FOCUSABLE)?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
