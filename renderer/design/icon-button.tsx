import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Tooltip } from './tooltip.tsx'

/** A square button that shows an icon; `label` is its name for everyone, shown with the shortcut on hover and focus. */
export function IconButton({
  label,
  shortcut,
  small = false,
  pressed,
  className,
  type = 'button',
  ...props
}: Omit<ComponentProps<'button'>, 'aria-label'> & {
  readonly label: string
  readonly shortcut?: string
  readonly small?: boolean
  /** Set for a toggle; the pressed one is filled. */
  readonly pressed?: boolean
}): ReactNode {
  return (
    <Tooltip label={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <button
        type={type}
        aria-label={label}
        aria-pressed={pressed}
        className={clsx(
          'inline-grid shrink-0 place-items-center rounded-6 text-ink-2 transition-colors duration-80 hover:bg-hover',
          'active:bg-press disabled:bg-transparent disabled:text-ink-disabled aria-pressed:bg-selected',
          'aria-pressed:text-accent-text data-popup-open:bg-hover',
          small ? 'size-6' : 'size-7',
          className,
        )}
        {...props}
      />
    </Tooltip>
  )
}
