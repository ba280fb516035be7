import { cva, type VariantProps } from 'class-variance-authority'
import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

const button = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-6 border whitespace-nowrap select-none ' +
    'transition-colors duration-80 disabled:border-line-subtle disabled:bg-sunken disabled:text-ink-disabled',
  {
    variants: {
      variant: {
        default: 'border-line bg-surface font-medium text-ink hover:bg-hover active:bg-press [&>.lucide]:text-ink-2',
        primary: 'border-accent bg-accent font-medium text-accent-fg hover:border-accent-hover hover:bg-accent-hover',
        ghost: 'border-transparent font-regular text-ink-2 hover:bg-hover hover:text-ink active:bg-press',
        danger: 'border-line bg-surface font-medium text-bad-text hover:bg-bad-soft active:bg-bad-soft',
        /* Only inside a confirm dialog. */
        'danger-solid': 'border-bad-solid bg-bad-solid font-medium text-white hover:opacity-90',
      },
      size: {
        small: 'h-6 px-2 text-12',
        medium: 'h-7 px-2.5 text-13',
        large: 'h-8 px-3.5 text-13',
      },
    },
    defaultVariants: { variant: 'default', size: 'medium' },
  },
)

/** A button with words on it. One `primary` per region. */
export function Button({
  variant,
  size,
  className,
  type = 'button',
  ...props
}: ComponentProps<'button'> & VariantProps<typeof button>): ReactNode {
  return <button type={type} className={clsx(button({ variant, size }), className)} {...props} />
}
