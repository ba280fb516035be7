import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import { IconButton } from '#renderer/design/index.ts'

/** What is shown one after the other: the whole map, then each branch of the root alone. */
export function slidesOf(map: MapSnapshot): readonly (NodeId | null)[] {
  return [null, ...(map.children[map.rootId] ?? [])]
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  PageDown: (at) => at + 1,
  ' ': (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
}

/** The bar and the keys of a presentation; the map behind it shows the branch of the slide. */
export function Presentation({
  map,
  slide,
  onSlide,
  onEnd,
}: {
  readonly map: MapSnapshot
  readonly slide: number
  readonly onSlide: (slide: number) => void
  readonly onEnd: () => void
}): ReactNode {
  const { t } = useTranslation('mindmap')
  const slides = slidesOf(map)
  const last = slides.length - 1
  // A branch may be deleted by somebody else while it is shown.
  const at = Math.min(slide, last)
  const shown = slides[at]
  const go = (to: number): void => onSlide(Math.max(0, Math.min(last, to)))
  useSlideKeys(at, last, go, onEnd)
  return (
    <div role="dialog" aria-label={t('presentation')} className="absolute inset-0 z-10">
      <button
        type="button"
        tabIndex={-1}
        aria-label={t('slideNext')}
        className="absolute inset-0 cursor-default"
        onClick={() => go(at + 1)}
      />
      <div className="absolute bottom-4 left-1/2 flex -translate-x-1/2 items-center gap-2 rounded-8 border border-line bg-raised p-1">
        <IconButton label={t('slidePrevious')} shortcut="←" disabled={at === 0} onClick={() => go(at - 1)}>
          <ChevronLeft size={16} />
        </IconButton>
        <span role="status" className="min-w-32 px-1 text-center">
          <span className="text-ink-3 tabular-nums">
            {at + 1}/{slides.length}
          </span>{' '}
          {shown ? map.nodes[shown]?.text || t('emptyNode') : t('wholeMap')}
        </span>
        <IconButton label={t('slideNext')} shortcut="→" disabled={at === last} onClick={() => go(at + 1)}>
          <ChevronRight size={16} />
        </IconButton>
        <IconButton label={t('presentEnd')} shortcut="Esc" onClick={onEnd}>
          <X size={16} />
        </IconButton>
      </div>
    </div>
  )
}

/** While something is presented all keys are for it: whatever has the focus, a clicker sends arrows or pages. */
function useSlideKeys(at: number, last: number, go: (to: number) => void, onEnd: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = STEPS[event.key]
      if (event.key === 'Escape') onEnd()
      else if (step) go(step(at, last))
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  })
}
