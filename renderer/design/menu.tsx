import { ContextMenu as BaseContext } from '@base-ui/react/context-menu'
import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import type { ReactElement, ReactNode, RefObject } from 'react'
import { KeyCap } from './key-cap.tsx'

/** One line of a menu, or a hairline between groups. */
export type MenuEntry =
  | {
      readonly id: string
      readonly label: string
      readonly icon?: ReactNode
      readonly shortcut?: string
      readonly danger?: boolean
      readonly disabled?: boolean
      /** Set for a choice: the present one carries a check. */
      readonly checked?: boolean
      readonly onSelect: () => void
    }
  | { readonly id: string; readonly separator: true }

/** A menu under its trigger, which is rendered as it is, named by its own label, and gets the focus back unless told. */
export function Menu({
  trigger,
  entries,
  align = 'start',
  finalFocus,
}: {
  readonly trigger: ReactElement<Record<string, unknown>>
  readonly entries: readonly MenuEntry[]
  readonly align?: 'start' | 'end'
  readonly finalFocus?: RefObject<HTMLElement | null>
}): ReactNode {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} className="z-(--z-popover) outline-none">
          <Base.Popup className={POPUP} {...(finalFocus ? { finalFocus } : {})}>
            <Entries entries={entries} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

/** The same menu at the pointer, opened by the secondary button or the menu key. */
export function ContextMenu({
  children,
  entries,
  finalFocus,
}: {
  readonly children: ReactElement<Record<string, unknown>>
  readonly entries: readonly MenuEntry[]
  readonly finalFocus?: RefObject<HTMLElement | null>
}): ReactNode {
  return (
    <BaseContext.Root>
      <BaseContext.Trigger render={children} />
      <BaseContext.Portal>
        <BaseContext.Positioner className="z-(--z-popover) outline-none">
          <BaseContext.Popup className={POPUP} {...(finalFocus ? { finalFocus: () => unlessTaken(finalFocus) } : {})}>
            <Entries entries={entries} />
          </BaseContext.Popup>
        </BaseContext.Positioner>
      </BaseContext.Portal>
    </BaseContext.Root>
  )
}

/** Where the focus goes when a menu closes, unless an entry has put it into a field of its own. */
function unlessTaken(field: RefObject<HTMLElement | null>): HTMLElement | false {
  const active = document.activeElement
  const isTaken = active instanceof HTMLElement && active.matches('input, textarea, [contenteditable=true]')
  return isTaken ? false : (field.current ?? false)
}

const POPUP = 'pop max-h-(--available-height) min-w-44 overflow-y-auto p-1 outline-none'

function Entries({ entries }: { readonly entries: readonly MenuEntry[] }): ReactNode {
  return entries.map((entry) =>
    'separator' in entry ? (
      <Base.Separator key={entry.id} className="mx-1 my-1 h-px bg-line-subtle" />
    ) : (
      <Base.Item
        key={entry.id}
        disabled={entry.disabled ?? false}
        onClick={entry.onSelect}
        className={
          'flex h-7 items-center gap-2 rounded-4 px-2 whitespace-nowrap outline-none select-none ' +
          'data-disabled:text-ink-disabled data-highlighted:bg-hover [&>.lucide]:text-ink-3 ' +
          (entry.danger ? 'text-bad-text' : 'text-ink')
        }
      >
        {entry.icon}
        <span className="min-w-0 grow truncate">{entry.label}</span>
        {entry.checked ? <Check size={14} aria-hidden /> : null}
        {entry.shortcut ? <KeyCap>{entry.shortcut}</KeyCap> : null}
      </Base.Item>
    ),
  )
}
