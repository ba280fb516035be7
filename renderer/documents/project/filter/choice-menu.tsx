import type { ReactNode } from 'react'
import { Button, Menu } from '#renderer/design/index.ts'

/** More would not fit a menu; the text field finds the rest. */
const SHOWN = 30

/** One of several values to filter by, or all. Nothing while there is nothing to choose. */
export function ChoiceMenu<Id extends string>({
  icon,
  label,
  all,
  value,
  choices,
  onChange,
}: {
  readonly icon: ReactNode
  readonly label: string
  readonly all: string
  readonly value: Id | null
  readonly choices: readonly { readonly id: Id; readonly label: string }[]
  readonly onChange: (id: Id | null) => void
}): ReactNode {
  if (choices.length === 0) return null
  const current = choices.find(({ id }) => id === value)
  const shown = choices.slice(0, SHOWN)
  const text = current ? current.label : all
  return (
    <Menu
      trigger={
        <Button
          variant="ghost"
          size="small"
          aria-label={`${label} · ${text}`}
          className={current ? 'bg-selected font-medium text-accent-text!' : ''}
        >
          {icon}
          <span className="max-w-28 truncate">{text}</span>
        </Button>
      }
      entries={[
        { id: 'all', label: all, checked: value === null, onSelect: () => onChange(null) },
        { id: 'separator', separator: true },
        ...(current && !shown.includes(current) ? [current, ...shown] : shown).map((choice) => ({
          id: `choice-${choice.id}`,
          label: choice.label,
          checked: choice.id === value,
          onSelect: () => onChange(choice.id),
        })),
      ]}
    />
  )
}
