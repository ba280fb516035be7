import './tour.css'
import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useQuery } from '#renderer/app/index.ts'
import { Button } from '#renderer/design/index.ts'
import { STEPS, type TourStep } from './steps.ts'

// A screen is there within a moment; what is not by then is not coming.
const TARGET_WITHIN_MS = 3_000

/** The tour, from its first step. `onEnd` when it is done or skipped. */
export function Tour({ onEnd }: { readonly onEnd: () => void }): ReactNode {
  const documents = useQuery('workspace/tree', null)
  const [, navigate] = useLocation()
  const [at, setAt] = useState(0)
  const steps = documents ? STEPS.filter((step) => step.place(documents) !== null) : null
  const step = steps?.[at]
  const place = step && documents ? step.place(documents) : null
  useEffect(() => {
    if (place !== null) navigate(place)
  }, [place, navigate])
  const go = (by: number): void => {
    if (!steps || at + by >= steps.length) onEnd()
    else setAt(Math.max(0, at + by))
  }
  const target = useTarget(step, () => go(1))
  if (!steps || !step || !target) return null
  return createPortal(
    <StepCard key={step.id} step={step} target={target} at={at} count={steps.length} onGo={go} onEnd={onEnd} />,
    document.body,
  )
}

/** The element a step points at, as soon as it is on the page; `onMissed` when it does not come. */
function useTarget(step: TourStep | undefined, onMissed: () => void): Element | null {
  const [found, setFound] = useState<{ readonly id: string; readonly element: Element } | null>(null)
  const missed = useRef(onMissed)
  useEffect(() => {
    missed.current = onMissed
  })
  useEffect(() => {
    if (!step) return
    const look = (): boolean => {
      const element = document.querySelector(`[data-tour="${step.target}"]`)
      if (element) setFound({ id: step.id, element })
      return element !== null
    }
    if (look()) return
    const observer = new MutationObserver(() => {
      if (look()) stop()
    })
    const timer = setTimeout(() => {
      stop()
      missed.current()
    }, TARGET_WITHIN_MS)
    const stop = (): void => {
      observer.disconnect()
      clearTimeout(timer)
    }
    observer.observe(document.body, { childList: true, subtree: true })
    return stop
  }, [step])
  return found && found.id === step?.id ? found.element : null
}

function StepCard({
  step,
  target,
  at,
  count,
  onGo,
  onEnd,
}: {
  readonly step: TourStep
  readonly target: Element
  readonly at: number
  readonly count: number
  readonly onGo: (by: number) => void
  readonly onEnd: () => void
}): ReactNode {
  const { t } = useTranslation('tour')
  const card = useRef<HTMLDivElement>(null)
  const ring = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const { current } = card
    if (!current) return
    return autoUpdate(target, current, () => {
      const box = target.getBoundingClientRect()
      if (ring.current) {
        Object.assign(ring.current.style, {
          left: `${box.left - 4}px`,
          top: `${box.top - 4}px`,
          width: `${box.width + 8}px`,
          height: `${box.height + 8}px`,
        })
      }
      const middleware = [offset(14), flip({ padding: 12 }), shift({ padding: 12, crossAxis: true })]
      void computePosition(target, current, { strategy: 'fixed', placement: 'bottom', middleware }).then(({ x, y }) => {
        current.style.left = `${x}px`
        current.style.top = `${y}px`
      })
    })
  }, [target])
  const next = useRef<HTMLButtonElement>(null)
  // The screen behind takes the focus when it opens; the tour takes it back.
  useEffect(() => {
    const timer = setTimeout(() => next.current?.focus(), 50)
    return () => clearTimeout(timer)
  }, [])
  useTourKeys(onGo, onEnd)
  const isLast = at === count - 1
  return (
    <>
      <div ref={ring} aria-hidden className="tour-ring pointer-events-none fixed z-(--z-popover) rounded-8" />
      <div
        ref={card}
        role="dialog"
        aria-label={t('tour')}
        aria-describedby="tour-text"
        className="pop fixed top-0 left-0 z-(--z-popover) w-80 p-4"
      >
        <div className="flex items-baseline gap-2">
          <h2 className="min-w-0 grow font-semibold">{t(step.id)}</h2>
          <span className="text-12 text-ink-3 tabular-nums">{t('step', { at: at + 1, count })}</span>
        </div>
        <p id="tour-text" className="mt-1 text-ink-2">
          {t(`text_${step.id}`)}
        </p>
        <div className="mt-3 flex items-center gap-2">
          <Button size="small" variant="ghost" onClick={onEnd}>
            {t('skip')}
          </Button>
          <span className="grow" />
          {at > 0 ? (
            <Button size="small" onClick={() => onGo(-1)}>
              {t('previous')}
            </Button>
          ) : null}
          <Button ref={next} size="small" variant="primary" onClick={() => onGo(1)}>
            {t(isLast ? 'done' : 'next')}
          </Button>
        </div>
      </div>
    </>
  )
}

/** While the tour is shown the arrows are its own, wherever the focus is. */
function useTourKeys(onGo: (by: number) => void, onEnd: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onEnd()
      else if (event.key === 'ArrowRight') onGo(1)
      else if (event.key === 'ArrowLeft') onGo(-1)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  })
}
