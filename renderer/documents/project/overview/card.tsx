import clsx from 'clsx'
import type { ReactNode } from 'react'

/** A panel of the overview with its heading. */
export function Card({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <section aria-label={title} className="min-w-0 rounded-8 border border-line-subtle bg-surface p-4">
      <h2 className="mb-2 flex items-baseline gap-2 font-semibold">
        {title}
        {hint ? <span className="text-12 font-regular text-ink-3">{hint}</span> : null}
      </h2>
      {children}
    </section>
  )
}

/** One number with what it means; chosen, it decides what the list below shows. */
export function Metric({
  title,
  value,
  hint,
  bad = false,
  pressed,
  onClick,
}: {
  readonly title: string
  readonly value: string
  readonly hint: string
  readonly bad?: boolean
  readonly pressed?: boolean
  readonly onClick?: () => void
}): ReactNode {
  const content = (
    <>
      <span className="text-12 text-ink-2">{title}</span>
      <span className="text-20 font-semibold tabular-nums">{value}</span>
      <span className={clsx('line-clamp-2 text-12', bad ? 'text-bad-text' : 'text-ink-3')} title={hint}>
        {hint}
      </span>
    </>
  )
  const frame = 'flex min-w-0 flex-col gap-1 rounded-8 border bg-surface p-4 text-left'
  if (!onClick) return <div className={clsx(frame, 'border-line-subtle')}>{content}</div>
  return (
    <button
      type="button"
      aria-pressed={pressed ?? false}
      className={clsx(
        frame,
        pressed ? 'inset-ring inset-ring-accent border-accent' : 'border-line-subtle hover:border-line-control',
      )}
      onClick={onClick}
    >
      {content}
    </button>
  )
}
