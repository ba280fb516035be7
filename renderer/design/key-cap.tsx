import clsx from 'clsx'
import type { ReactNode } from 'react'

/** A key or key combination as it is printed on the keyboard. */
export function KeyCap({
  children,
  inverse = false,
  onAccent = false,
}: {
  readonly children: ReactNode
  readonly inverse?: boolean
  readonly onAccent?: boolean
}): ReactNode {
  return (
    <kbd
      className={clsx(
        'inline-block rounded-4 border px-1 font-sans text-11 font-medium whitespace-nowrap',
        inverse && 'border-(--border-inverse) text-ink-inverse-2',
        onAccent && 'border-current opacity-85',
        !inverse && !onAccent && 'border-line bg-surface text-ink-3',
      )}
    >
      {children}
    </kbd>
  )
}
