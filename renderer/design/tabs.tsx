import { Tabs as Base } from '@base-ui/react/tabs'
import type { ReactNode } from 'react'

export type TabItem<Id extends string> = { readonly id: Id; readonly label: string; readonly icon?: ReactNode }

/** Tabs of a 48 px header; the present one has a 2 px accent line. The panel is the caller's. */
export function Tabs<Id extends string>({
  label,
  items,
  value,
  onChange,
}: {
  readonly label: string
  readonly items: readonly TabItem<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
}): ReactNode {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(next as Id) /* only our own ids are in the list */}>
      <Base.List aria-label={label} className="flex h-12 gap-0.5">
        {items.map((item) => (
          <Base.Tab
            key={item.id}
            value={item.id}
            title={item.label}
            className={
              'relative flex items-center gap-1.5 px-2.5 whitespace-nowrap text-ink-2 -outline-offset-2 hover:text-ink ' +
              'data-active:font-medium data-active:text-ink data-active:after:absolute data-active:after:inset-x-2 ' +
              'data-active:after:-bottom-px data-active:after:h-0.5 data-active:after:rounded-t-full ' +
              'data-active:after:bg-accent [&>.lucide]:text-ink-3 data-active:[&>.lucide]:text-accent-text'
            }
          >
            {item.icon}
            {/* In a narrow header the icons stay; the word is still the tab's name. */}
            <span className={item.icon ? '@max-[760px]/header:sr-only' : undefined}>{item.label}</span>
          </Base.Tab>
        ))}
      </Base.List>
    </Base.Root>
  )
}
