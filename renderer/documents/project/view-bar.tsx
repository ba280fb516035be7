import type { ReactNode } from 'react'

/** The 40 px bar under the header: what narrows the view at the left, facts and the one action at the right. */
export function ViewBar({
  label,
  children,
  end,
}: {
  readonly label: string
  readonly children?: ReactNode
  readonly end?: ReactNode
}): ReactNode {
  return (
    <div
      role="toolbar"
      aria-label={label}
      className="flex h-10 shrink-0 items-center gap-2 border-b border-line-subtle px-3"
    >
      {/* The one action stays in sight in a narrow pane; what narrows the view scrolls. */}
      <div className="-ml-1 flex min-w-0 grow items-center gap-1 overflow-x-auto py-1 pl-1">{children}</div>
      <div className="flex shrink-0 items-center gap-2">{end}</div>
    </div>
  )
}
