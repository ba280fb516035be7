import { type ReactNode, useState } from 'react'
import { DraftField } from '#renderer/parts/index.ts'

const AMOUNT = /^(\d{1,5}(?:\.\d{1,2})?)?$/

/** A number with its unit. What is no number is not written; leaving the field shows the last one that was. */
export function AmountField({
  label,
  unit,
  value,
  onChange,
}: {
  readonly label: string
  readonly unit: string
  readonly value: number | null
  readonly onChange: (value: number | null, undoGroup: string) => void
}): ReactNode {
  const [invalid, setInvalid] = useState(false)
  return (
    <span className="flex w-full items-center gap-2">
      <span className="w-10">
        <DraftField
          kind="line"
          label={label}
          value={value === null ? '' : String(Math.round(value * 100) / 100)}
          placeholder="–"
          className={invalid ? 'py-[3px] text-bad-text' : 'py-[3px]'}
          onCommit={(text, undoGroup) => {
            const isAmount = AMOUNT.test(text)
            setInvalid(!isAmount)
            if (isAmount) onChange(text === '' ? null : Number(text), undoGroup)
          }}
        />
      </span>
      <span className="text-12 text-ink-3">{unit}</span>
    </span>
  )
}
