import { Checkbox as Base } from '@base-ui/react/checkbox'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

/** A 16 px check box; with `children` the text beside it is part of the target. */
export function Checkbox({
  checked,
  onChange,
  label,
  disabled = false,
  children,
}: {
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  /** Its name when there is no text beside it. */
  readonly label?: string
  readonly disabled?: boolean
  readonly children?: ReactNode
}): ReactNode {
  const box = (
    <Base.Root
      checked={checked}
      disabled={disabled}
      onCheckedChange={(next) => onChange(next)}
      aria-label={label}
      className={
        'inline-grid size-4 shrink-0 place-items-center rounded-4 border-[1.5px] border-line-control text-accent-fg ' +
        'hover:border-accent data-checked:border-accent data-checked:bg-accent data-disabled:bg-sunken'
      }
    >
      <Base.Indicator>
        <Check size={12} className="[&.lucide]:stroke-[2.25px]" />
      </Base.Indicator>
    </Base.Root>
  )
  if (children === undefined) return box
  return (
    <label className="flex items-start gap-2">
      <span className="flex h-5 items-center">{box}</span>
      <span className="min-w-0 grow">{children}</span>
    </label>
  )
}
