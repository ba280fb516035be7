import type { ReactNode } from 'react'

/** A fact: its name in a column of 76 px, its value beside it. */
export function FieldRow({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="grid min-h-7 grid-cols-[76px_1fr] items-start">
      <span className="py-1 text-ink-3">{label}</span>
      <div className="flex min-h-7 min-w-0 flex-wrap items-center gap-1.5">{children}</div>
    </div>
  )
}

/** A part of the panel under a hairline, with its heading. */
export function PanelSection({
  title,
  hint,
  action,
  children,
}: {
  readonly title: string
  readonly hint?: ReactNode
  readonly action?: ReactNode
  readonly children?: ReactNode
}): ReactNode {
  return (
    <section aria-label={title} className="mt-3 border-t border-line-subtle pt-3">
      <div className="flex h-6 items-center gap-2">
        <h3 className="font-semibold whitespace-nowrap">{title}</h3>
        {hint}
        <span className="ml-auto">{action}</span>
      </div>
      {children}
    </section>
  )
}
