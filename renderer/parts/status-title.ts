import type { StatusView } from '#shared/engine/index.ts'

const DEFAULTS = ['todo', 'doing', 'review', 'done', 'cancelled'] as const

/** Statuses that nobody has renamed have no title of their own: they follow the language of the reader. */
export function statusTitle(status: StatusView, t: (key: (typeof DEFAULTS)[number]) => string): string {
  if (status.title !== '') return status.title
  return t(DEFAULTS.find((id) => id === status.id) ?? status.category)
}
