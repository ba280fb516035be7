import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import { KeyCap } from './key-cap.tsx'

/** Names a control after 400 ms, with its shortcut. Never the only place of a fact. */
export function Tooltip({
  label,
  shortcut,
  children,
}: {
  readonly label: string
  readonly shortcut?: string
  readonly children: ReactElement<Record<string, unknown>>
}): ReactNode {
  return (
    <Base.Root>
      <Base.Trigger delay={400} render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-(--z-tooltip)">
          <Base.Popup className="flex items-center gap-2 rounded-4 bg-inverse px-2 py-1 text-12 text-ink-inverse">
            {label}
            {shortcut ? <KeyCap inverse>{shortcut}</KeyCap> : null}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
