import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { ReactNode } from 'react'

/** Two to four short options of which one holds. */
export function Segmented<Id extends string>({
  label,
  options,
  value,
  onChange,
}: {
  readonly label: string
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}): ReactNode {
  return (
    <RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next) => onChange(next as Id) /* only our own ids are in the group */}
      className="inline-flex shrink-0 rounded-6 border border-line bg-sunken p-px"
    >
      {options.map((option) => (
        <Radio.Root
          key={option.id}
          value={option.id}
          aria-label={option.label}
          className={
            'flex h-6 items-center rounded-4 px-2.5 text-12 whitespace-nowrap text-ink-2 select-none ' +
            'data-checked:bg-raised data-checked:font-medium data-checked:text-ink ' +
            'data-checked:shadow-[0_0_0_1px_var(--border)]'
          }
        >
          {option.label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
