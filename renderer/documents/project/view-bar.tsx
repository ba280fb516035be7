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
      className="flex h-10 shrink-0 items-center gap-1 overflow-x-auto border-b border-line-subtle pr-3 pl-3"
    >
      {children}
      <div className="ml-auto flex shrink-0 items-center gap-2 pl-2">{end}</div>
    </div>
  )
}
