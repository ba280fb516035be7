import clsx from 'clsx'
import type { ReactNode } from 'react'

export type Tone = 'plain' | 'ok' | 'warn' | 'bad' | 'info' | 'wait' | 'accent'

const TONES: Readonly<Record<Tone, string>> = {
  plain: 'bg-sunken text-ink-2',
  ok: 'bg-ok-soft text-ok-text',
  warn: 'bg-warn-soft text-warn-text',
  bad: 'bg-bad-soft text-bad-text',
  info: 'bg-info-soft text-info-text',
  wait: 'bg-wait-soft text-wait-text',
  accent: 'bg-accent-soft text-accent-text',
}

/** A fact in 20 px: soft fill and the text of the same hue, or an outline for plain facts. */
export function Chip({
  tone = 'plain',
  outline = false,
  icon,
  children,
}: {
  readonly tone?: Tone
  readonly outline?: boolean
  readonly icon?: ReactNode
  readonly children: ReactNode
}): ReactNode {
  return (
    <span
      className={clsx(
        'inline-flex h-5 max-w-full items-center gap-1 rounded-4 px-1.5 text-12 whitespace-nowrap',
        outline ? 'text-ink-2 inset-ring inset-ring-line' : TONES[tone],
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  )
}
