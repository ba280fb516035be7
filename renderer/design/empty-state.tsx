import type { ReactNode } from 'react'
import { EmptyVein } from './vein.tsx'

/** What belongs here, and the one action that starts it. */
export function EmptyState({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text?: string
  /** The action, a `Button`; a second one at most. */
  readonly children?: ReactNode
}): ReactNode {
  return (
    <div className="flex grow flex-col items-center justify-center gap-2 p-8 text-center">
      <EmptyVein />
      <h2 className="mt-4 text-16 font-semibold">{title}</h2>
      {text ? <p className="max-w-120 text-ink-2">{text}</p> : null}
      {children ? <div className="mt-3 flex gap-2">{children}</div> : null}
    </div>
  )
}
