import type { PersonRef } from '#shared/documents/kernel/index.ts'
import type { MemberId } from '#shared/foundation/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { daysBetween, isOverdue } from '#renderer/parts/index.ts'

/** What narrows the views of a project. All parts have to hold; a part that is null, false or empty narrows nothing. */
export type TaskFilter = {
  readonly text: string
  readonly mine: boolean
  readonly due: 'late' | 'week' | null
  readonly person: PersonRef | null
  readonly tag: string | null
  readonly sectionId: string | null
}

export const NO_FILTER: TaskFilter = { text: '', mine: false, due: null, person: null, tag: null, sectionId: null }

/** True when something is left out of sight. */
export function isFiltering({ text, mine, due, person, tag, sectionId }: TaskFilter): boolean {
  return text.trim() !== '' || mine || due !== null || person !== null || tag !== null || sectionId !== null
}

/** Whether a task passes; made once for many tasks. `me` is null until known: then nothing is mine. */
export function taskMatcher(
  filter: TaskFilter,
  { me, today }: { readonly me: MemberId | null; readonly today: string },
): (task: TaskView) => boolean {
  const words = fold(filter.text).split(/\s+/u).filter(Boolean)
  const mine: PersonRef | null = me === null ? null : `member:${me}`
  const [monday, sunday] = daysOfWeek(today)
  return (task) => {
    if (filter.mine && (mine === null || !task.assignees.includes(mine))) return false
    if (filter.person !== null && !task.assignees.includes(filter.person)) return false
    if (filter.tag !== null && !task.tags.includes(filter.tag)) return false
    if (filter.sectionId !== null && task.parentId !== filter.sectionId) return false
    if (filter.due === 'late' && !isOverdue(task, today)) return false
    if (filter.due === 'week' && !isDueWithin(task, today, monday, sunday)) return false
    if (words.length === 0) return true
    const text = fold(`${task.title}\n${task.tags.join('\n')}`)
    return words.every((word) => text.includes(word))
  }
}

/** The people and tags there are to choose from, most used first. */
export function choicesOf(tasks: readonly TaskView[]): {
  readonly people: readonly PersonRef[]
  readonly tags: readonly string[]
} {
  return {
    people: mostUsed(tasks.flatMap((task) => task.assignees)),
    tags: mostUsed(tasks.flatMap((task) => task.tags)),
  }
}

function mostUsed<T extends string>(values: readonly T[]): readonly T[] {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value)
}

// As search folds it: full-width forms and case make no difference.
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** How many days Monday and Sunday of this week are away from today. */
function daysOfWeek(today: string): readonly [number, number] {
  const monday = -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7)
  return [monday, monday + 6]
}

function isDueWithin(task: TaskView, today: string, from: number, to: number): boolean {
  const { due } = task.schedule
  if (due === undefined) return false
  const days = daysBetween(today, due)
  return days >= from && days <= to
}
