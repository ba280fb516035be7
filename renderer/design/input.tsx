import clsx from 'clsx'
import type { ComponentProps, ReactNode } from 'react'

/** A one-line field, 32 px. `icon` stands before the text, `end` after it; both inside the frame. */
export function Input({
  icon,
  end,
  invalid = false,
  className,
  ...props
}: ComponentProps<'input'> & {
  readonly icon?: ReactNode
  readonly end?: ReactNode
  readonly invalid?: boolean
}): ReactNode {
  return (
    <span
      className={clsx('field flex h-8 items-center gap-2 px-2.5', className)}
      {...(invalid ? { 'data-invalid': '' } : {})}
    >
      {icon}
      <input
        className="h-full min-w-0 grow bg-transparent text-13 text-ink outline-none disabled:text-ink-disabled"
        aria-invalid={invalid || undefined}
        autoComplete="off"
        spellCheck={false}
        {...props}
      />
      {end}
    </span>
  )
}

/** A field of several lines that grows with its text. */
export function TextArea({ className, ...props }: ComponentProps<'textarea'>): ReactNode {
  return (
    <span className={clsx('field block px-2.5 py-1.5', className)}>
      <textarea
        className="block field-sizing-content max-h-60 min-h-5 w-full resize-none bg-transparent text-13 text-ink outline-none"
        rows={1}
        spellCheck={false}
        {...props}
      />
    </span>
  )
}

/** A label over its field, with help or an error below. The label is the field's name. */
export function Field({
  label,
  help,
  error,
  children,
}: {
  readonly label: string
  readonly help?: string
  readonly error?: string
  readonly children: ReactNode
}): ReactNode {
  return (
    // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the control is the child
    <label className="flex flex-col gap-1.5">
      <span className="font-medium">{label}</span>
      {children}
      {error ? (
        <span role="alert" className="text-12 text-bad-text">
          {error}
        </span>
      ) : help ? (
        <span className="text-12 text-ink-3">{help}</span>
      ) : null}
    </label>
  )
}
