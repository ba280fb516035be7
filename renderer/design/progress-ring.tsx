import type { ReactNode } from 'react'

const RADIUS = 6
const LENGTH = 2 * Math.PI * RADIUS

/** How much is done, from 12 o'clock. The number is in its label; `color` is a branch hue or the accent. */
export function ProgressRing({
  value,
  label,
  size = 14,
  color = 'var(--accent)',
}: {
  /** 0 to 1. */
  readonly value: number
  readonly label: string
  readonly size?: number
  readonly color?: string
}): ReactNode {
  const part = Math.max(0, Math.min(1, Number.isFinite(value) ? value : 0))
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" role="img" aria-label={label} className="shrink-0">
      <title>{label}</title>
      <circle cx="7" cy="7" r={RADIUS} fill="none" stroke="var(--border)" strokeWidth="2" />
      <circle
        cx="7"
        cy="7"
        r={RADIUS}
        fill="none"
        stroke={color}
        strokeWidth="2"
        strokeDasharray={`${part * LENGTH} ${LENGTH}`}
        transform="rotate(-90 7 7)"
      />
    </svg>
  )
}

/** A thin bar of the same meaning, for a list of checks. */
export function Meter({ value, label }: { readonly value: number; readonly label: string }): ReactNode {
  const percent = Math.round(Math.max(0, Math.min(1, value)) * 100)
  return (
    <span
      role="meter"
      aria-label={label}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="block h-1 grow overflow-hidden rounded-full bg-line"
    >
      <span className="block h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
    </span>
  )
}
