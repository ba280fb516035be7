import { Dialog as Base } from '@base-ui/react/dialog'
import clsx from 'clsx'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { IconButton } from './icon-button.tsx'

/** A modal surface for one decision. The focus stays inside and returns to where it came from. */
export function Dialog({
  open,
  onClose,
  title,
  closeLabel,
  hideHeader = false,
  width = 480,
  top = false,
  initialFocus,
  foot,
  children,
}: {
  readonly open: boolean
  readonly onClose: () => void
  /** Its name; shown unless `hideHeader`. */
  readonly title: string
  readonly closeLabel: string
  readonly hideHeader?: boolean
  readonly width?: number
  /** Near the top instead of the middle, for a field with a growing list. */
  readonly top?: boolean
  readonly initialFocus?: RefObject<HTMLElement | null>
  /** Explanation left, actions right, the primary one last. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}): ReactNode {
  // Without a field to start in, the surface itself takes the focus, so that no button looks chosen.
  const surface = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop
          className={
            'fixed inset-0 z-(--z-dialog) bg-scrim transition-opacity duration-180 ' +
            'data-ending-style:opacity-0 data-starting-style:opacity-0'
          }
        />
        <Base.Popup
          ref={surface}
          initialFocus={initialFocus ?? surface}
          style={{ width }}
          className={clsx(
            'fixed left-1/2 z-(--z-dialog) flex max-h-[calc(100vh-96px)] max-w-[calc(100vw-48px)] -translate-x-1/2',
            'flex-col overflow-hidden rounded-8 bg-raised shadow-modal outline-none transition duration-180 ease-enter',
            'data-ending-style:opacity-0 data-starting-style:opacity-0',
            top ? 'top-28' : 'top-1/2 -translate-y-1/2',
          )}
        >
          <div className={clsx('flex h-12 shrink-0 items-center pr-2.5 pl-5', hideHeader && 'sr-only')}>
            <Base.Title className="min-w-0 grow truncate text-16 font-semibold">{title}</Base.Title>
            {hideHeader ? null : (
              <Base.Close
                render={
                  <IconButton label={closeLabel}>
                    <X size={16} />
                  </IconButton>
                }
              />
            )}
          </div>
          <div className="flex min-h-0 grow flex-col overflow-y-auto">{children}</div>
          {foot ? (
            <div className="flex shrink-0 items-center justify-end gap-2 border-t border-line-subtle px-5 py-3">
              {foot}
            </div>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
