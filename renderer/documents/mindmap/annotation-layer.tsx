import clsx from 'clsx'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnnotationKind } from '#shared/documents/mindmap/index.ts'
import { isComposing } from '#renderer/design/index.ts'
import type { PlacedAnnotation } from './annotations.ts'
import { hueOf } from './hue.ts'

/** Which annotation a person is at, and whether its words are being written. */
export type AnnotationAt = { readonly id: string; readonly editing: boolean }

/** Boundaries, summaries and relations, over the nodes. A line is clicked to select it, twice to write its words. */
export function AnnotationLayer({
  annotations,
  at,
  onAt,
  onWrite,
}: {
  readonly annotations: readonly PlacedAnnotation[]
  readonly at: AnnotationAt | null
  readonly onAt: (at: AnnotationAt) => void
  /** The words, when the writing ends; null leaves them as they were. */
  readonly onWrite: (placed: PlacedAnnotation, text: string | null) => void
}): ReactNode {
  return (
    <>
      <svg className="map-veins map-annotations">
        {annotations.map(({ annotation: { id, kind }, path, tip, hue }) => (
          <g
            key={id}
            data-annotation={id}
            className={clsx('cursor-pointer', at?.id === id && 'map-annotation-at')}
            stroke={kind === 'relation' ? 'var(--text-2)' : hueOf(hue)}
            onClick={() => onAt({ id, editing: false })}
            onDoubleClick={() => onAt({ id, editing: true })}
          >
            <path d={path} className="map-annotation-reach" />
            <path d={path} fill="none" strokeWidth={1.5} {...(kind === 'summary' ? {} : { strokeDasharray: '5 4' })} />
            {tip ? <path d={tip} fill="var(--text-2)" stroke="none" /> : null}
          </g>
        ))}
      </svg>
      {annotations.map((placed) => (
        <Words
          key={placed.annotation.id}
          placed={placed}
          at={at?.id === placed.annotation.id ? at : null}
          onAt={onAt}
          onWrite={(text) => onWrite(placed, text)}
        />
      ))}
    </>
  )
}

const ALIGN = { start: '0', middle: '-50%', end: '-100%' } as const

function Words({
  placed: { annotation, label, hue },
  at,
  onAt,
  onWrite,
}: {
  readonly placed: PlacedAnnotation
  readonly at: AnnotationAt | null
  readonly onAt: (at: AnnotationAt) => void
  readonly onWrite: (text: string | null) => void
}): ReactNode {
  const { t } = useTranslation('mindmap')
  const { id, kind, text } = annotation
  const place = { left: label.x, top: label.y, transform: `translate(${ALIGN[label.align]}, -50%)` }
  if (at?.editing) return <WordsInput style={place} text={text} label={t(`annotation_${kind}`)} onEnd={onWrite} />
  const words = text || (kind === 'summary' ? t('annotation_summary') : '')
  if (words === '' && !at) return null
  return (
    <button
      type="button"
      tabIndex={-1}
      className="map-words nopan"
      data-kind={kind satisfies AnnotationKind}
      data-selected={at !== null || undefined}
      style={{ ...place, color: kind === 'relation' ? 'var(--text-2)' : hueOf(hue) }}
      onClick={() => onAt({ id, editing: at !== null })}
    >
      {words || t('annotationWords')}
    </button>
  )
}

function WordsInput({
  style,
  text,
  label,
  onEnd,
}: {
  readonly style: Readonly<Record<string, string | number>>
  readonly text: string
  readonly label: string
  readonly onEnd: (text: string | null) => void
}): ReactNode {
  const field = useRef<HTMLInputElement>(null)
  const ended = useRef(false)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
  }, [])
  const end = (value: string | null): void => {
    // Leaving the field after Enter or Escape must not end it twice.
    if (!ended.current) onEnd(value)
    ended.current = true
  }
  return (
    <input
      ref={field}
      aria-label={label}
      className="map-words map-words-input nodrag nopan nowheel"
      style={style}
      defaultValue={text}
      maxLength={500}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (isComposing(event)) return
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        // The focus goes to the map's field now; the line break of this key must not follow it there.
        event.preventDefault()
        end(event.key === 'Enter' ? event.currentTarget.value : null)
      }}
    />
  )
}
