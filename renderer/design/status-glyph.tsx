import type { ReactNode } from 'react'

/** Every state that has its own shape; the colour only repeats it. */
export type GlyphState =
  | 'todo'
  | 'doing'
  | 'review'
  | 'done'
  | 'cancelled'
  | 'overdue'
  | 'blocked'
  | 'milestone'
  | 'milestone-done'
  | 'idea'
  | 'pending'

const RING = { cx: 7, cy: 7, r: 5.5, fill: 'none', strokeWidth: 1.5 } as const

const SHAPES: Readonly<Record<GlyphState, ReactNode>> = {
  todo: <circle {...RING} stroke="var(--border-control)" />,
  doing: (
    <g stroke="var(--info-solid)">
      <circle {...RING} />
      <path d="M7 3.5a3.5 3.5 0 0 1 0 7z" fill="var(--info-solid)" stroke="none" />
    </g>
  ),
  review: (
    <g stroke="var(--wait-solid)">
      <circle {...RING} />
      <path d="M7 7V3.5A3.5 3.5 0 1 1 3.5 7z" fill="var(--wait-solid)" stroke="none" />
    </g>
  ),
  done: (
    <g>
      <circle cx="7" cy="7" r="6.25" fill="var(--ok-solid)" />
      <path
        d="m4.4 7.2 1.8 1.8 3.4-3.7"
        fill="none"
        stroke="var(--bg-surface)"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
    </g>
  ),
  cancelled: (
    <g stroke="var(--border-control)" strokeWidth="1.5" strokeLinecap="round">
      <circle {...RING} />
      <path d="m5 9 4-4" />
    </g>
  ),
  overdue: (
    <g fill="none" stroke="var(--bad-solid)" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round">
      <path d="M7 1.6 13 12H1z" />
      <path d="M7 5.6v2.6M7 10.1v.1" />
    </g>
  ),
  blocked: (
    <g stroke="var(--bad-solid)" strokeWidth="1.5" strokeLinecap="round">
      <circle {...RING} />
      <path d="M4.6 7h4.8" />
    </g>
  ),
  milestone: (
    <path d="M7 1.5 12.5 7 7 12.5 1.5 7z" fill="none" stroke="var(--accent)" strokeWidth="1.5" strokeLinejoin="round" />
  ),
  'milestone-done': (
    <path
      d="M7 1.5 12.5 7 7 12.5 1.5 7z"
      fill="var(--accent)"
      stroke="var(--accent)"
      strokeWidth="1.5"
      strokeLinejoin="round"
    />
  ),
  idea: (
    <circle
      cx="7"
      cy="7"
      r="3"
      fill="none"
      stroke="var(--border-control)"
      strokeWidth="1.4"
      strokeDasharray="1.6 1.5"
    />
  ),
  pending: (
    <g stroke="var(--border-control)" strokeWidth="1.3" strokeLinecap="round">
      <circle {...RING} strokeWidth={1.3} strokeDasharray="2 1.9" />
      <path d="M4.8 7h4.4M7 4.8v4.4" />
    </g>
  ),
}

/** A state as a 14 px glyph. `label` is the state in words; leave it out only where the word stands beside it. */
export function StatusGlyph({ state, label }: { readonly state: GlyphState; readonly label?: string }): ReactNode {
  return (
    <svg
      width={14}
      height={14}
      viewBox="0 0 14 14"
      className="block shrink-0"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {SHAPES[state]}
    </svg>
  )
}
