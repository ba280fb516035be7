import clsx from 'clsx'
import type { ReactNode } from 'react'
import type { Priority } from '#shared/documents/kernel/index.ts'

/** Rising bars, more of them filled the more it matters; urgent is red with all bars filled. An empty label: the word stands beside it. */
export function PriorityGlyph({ priority, label }: { readonly priority: Priority; readonly label: string }): ReactNode {
  const filled = 5 - priority
  return (
    <svg
      width="14"
      height="14"
      viewBox="0 0 14 14"
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      className={clsx('block shrink-0', priority === 1 ? 'text-bad-solid' : 'text-ink-2')}
    >
      {label === '' ? null : <title>{label}</title>}
      {[0, 1, 2, 3].map((bar) => (
        <rect
          key={bar}
          x={1 + bar * 3.25}
          y={10 - bar * 2.6}
          width="2.25"
          height={2.4 + bar * 2.6}
          rx="0.75"
          fill={bar < filled ? 'currentColor' : 'var(--border)'}
        />
      ))}
    </svg>
  )
}
