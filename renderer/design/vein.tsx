import type { ReactNode } from 'react'

/** The mark: a stem, a solid tip for what is planned, a hollow one for an idea. Takes the colour of the text. */
export function Logo({ size = 24, label }: { readonly size?: number; readonly label?: string }): ReactNode {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      className="block shrink-0 text-accent"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <g fill="none" stroke="currentColor" strokeLinecap="round">
        <path d="M6.5 21V3" strokeWidth="2.25" />
        <path d="M6.5 13.4C6.5 9.1 8.6 7 12.8 7" strokeWidth="1.9" />
        <path d="M6.5 21C6.5 17.6 9 15.6 14.4 15.6" strokeWidth="1.9" />
        <circle cx="15.4" cy="7" r="2.9" fill="currentColor" stroke="none" />
        <circle cx="17.4" cy="15.6" r="2.2" strokeWidth="1.8" />
      </g>
    </svg>
  )
}

export type LinkState = 'linked' | 'pending' | 'conflict' | 'detached'

const TIPS: Readonly<Record<LinkState, ReactNode>> = {
  linked: <circle cx="10.4" cy="4.6" r="2.2" fill="currentColor" stroke="none" />,
  pending: <circle cx="10.4" cy="4.6" r="1.9" />,
  conflict: (
    <g fill="currentColor" stroke="none">
      <circle cx="10.6" cy="3.6" r="1.9" />
      <circle cx="10.6" cy="9.8" r="1.9" />
    </g>
  ),
  detached: <circle cx="11" cy="4.6" r="1.9" />,
}

/** How a node and its task hang together, in the shapes of the mark. */
export function LinkGlyph({ state, label }: { readonly state: LinkState; readonly label?: string }): ReactNode {
  return (
    <svg
      width={14}
      height={14}
      viewBox="0 0 14 14"
      className={state === 'conflict' ? 'block shrink-0 text-warn-solid' : 'block shrink-0 text-accent'}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d="M3.2 12.5V1.5" />
      {state === 'detached' ? (
        <path d="M3.2 9C3.2 6.9 4 5.6 5.2 5" />
      ) : (
        <path d="M3.2 9c0-2.8 1.4-4.4 4.6-4.4" {...(state === 'pending' ? { strokeDasharray: '1.6 2' } : {})} />
      )}
      {state === 'conflict' ? <path d="M3.2 12.5c0-1.8 1.2-2.7 4.6-2.7" /> : null}
      {TIPS[state]}
    </svg>
  )
}

/** A stem with one branch grown and one waiting: the drawing of an empty place. */
export function EmptyVein(): ReactNode {
  return (
    <svg width="92" height="80" viewBox="0 0 92 80" fill="none" aria-hidden className="block">
      <path d="M4 77V3" stroke="var(--accent)" strokeWidth="2.5" strokeLinecap="round" />
      <path d="M4 42C4 28 12 20 38 18" stroke="var(--accent)" strokeWidth="1.75" />
      <path d="M4 70C4 58 12 50 38 48" stroke="var(--border-control)" strokeWidth="1.5" strokeDasharray="4 4" />
      <rect
        x="38.5"
        y="8.5"
        width="52"
        height="20"
        rx="5"
        fill="var(--accent-soft)"
        stroke="var(--accent)"
        strokeWidth="1.5"
      />
      <circle cx="50" cy="18.5" r="3.5" fill="var(--accent)" />
      <path d="M60 18.5h20" stroke="var(--accent)" strokeWidth="2" strokeLinecap="round" />
      <rect
        x="38.5"
        y="38.5"
        width="52"
        height="20"
        rx="5"
        stroke="var(--border-control)"
        strokeWidth="1.5"
        strokeDasharray="4 4"
      />
    </svg>
  )
}
