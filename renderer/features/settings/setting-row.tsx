import type { ReactNode } from 'react'

/** One setting: what it is on the left, its control on the right. */
export function SettingRow({
  label,
  help,
  children,
}: {
  readonly label: string
  readonly help?: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className="flex min-h-13 items-center gap-4 border-b border-line-subtle py-2">
      <div className="min-w-0 grow">
        <div className="font-medium">{label}</div>
        {help ? <div className="text-12 text-ink-3">{help}</div> : null}
      </div>
      {children}
    </div>
  )
}
