import { Switch as Base } from '@base-ui/react/switch'
import type { ReactNode } from 'react'

/** On or off, at once. */
export function Switch({
  label,
  checked,
  onChange,
}: {
  readonly label: string
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
}): ReactNode {
  return (
    <Base.Root
      aria-label={label}
      checked={checked}
      onCheckedChange={(next) => onChange(next)}
      className="flex h-4 w-7 shrink-0 items-center rounded-full bg-(--border-control) p-0.5 transition-colors duration-120 data-checked:bg-accent"
    >
      <Base.Thumb className="size-3 rounded-full bg-white transition-transform duration-120 data-checked:translate-x-3 data-checked:bg-accent-fg" />
    </Base.Root>
  )
}
