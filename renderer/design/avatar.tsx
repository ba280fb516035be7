import clsx from 'clsx'
import type { ReactNode } from 'react'
import { avatarHue, avatarText } from './avatar-name.ts'

const SIZES = { 16: 'size-4 text-[10px]', 20: 'size-5 text-11', 24: 'size-6 text-12', 32: 'size-8 text-14' } as const

// Two Latin initials are wider than one Chinese character.
const LATIN = { 16: 'text-[8px]', 20: 'text-[9px]', 24: 'text-[10px]', 32: 'text-12' } as const

/** A person as a coloured circle. `pending` is someone named who has not joined (未加入): a dashed ring instead. */
export function Avatar({
  id,
  name,
  size = 20,
  pending = false,
  className,
}: {
  readonly id: string
  readonly name: string
  readonly size?: keyof typeof SIZES
  readonly pending?: boolean
  readonly className?: string
}): ReactNode {
  const text = avatarText(name)
  return (
    <span
      role="img"
      aria-label={name}
      title={name}
      style={pending ? undefined : { backgroundColor: avatarHue(id) }}
      className={clsx(
        'inline-grid shrink-0 place-items-center rounded-full leading-none font-medium select-none',
        SIZES[size],
        pending ? 'border border-dashed border-line-control text-ink-2' : 'text-white',
        className,
      )}
    >
      <span aria-hidden className={text.length > 1 ? LATIN[size] : undefined}>
        {text}
      </span>
    </span>
  )
}

/** People side by side, overlapping by 4 px on the surface they lie on; more than `max` become a count. */
export function AvatarStack({
  people,
  size = 20,
  max = 3,
}: {
  readonly people: readonly { readonly id: string; readonly name: string; readonly pending?: boolean }[]
  readonly size?: keyof typeof SIZES
  readonly max?: number
}): ReactNode {
  const shown = people.length > max ? people.slice(0, max - 1) : people
  const rest = people.length - shown.length
  return (
    <span className="flex">
      {shown.map((person, index) => (
        <Avatar
          key={person.id}
          {...person}
          size={size}
          className={clsx('ring-2 ring-(--avatar-ring,var(--bg-surface))', index > 0 && '-ml-1')}
        />
      ))}
      {rest > 0 ? <span className="ml-1 text-11 text-ink-3">+{rest}</span> : null}
    </span>
  )
}
