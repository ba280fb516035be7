import type { TaskView } from '#shared/engine/index.ts'
import { addDays, splitLocalDate, weekdayOf } from '#shared/planning/calendar/index.ts'
import type { CellContext, ColumnId } from './columns.ts'

/** One choice below an editor; choosing it makes the cell `text`. */
export type Suggestion = { readonly id: string; readonly label: string; readonly hint?: string; readonly text: string }

export type SuggestionWords = {
  readonly none: string
  readonly today: string
  readonly tomorrow: string
  readonly nextMonday: string
}

const LIMIT = 8

/** The choices for a column, narrowed by what is typed. `untouched` shows all of them. */
export function suggestionsFor(
  column: ColumnId,
  typed: string,
  untouched: boolean,
  {
    context,
    words,
    tags,
  }: { readonly context: CellContext; readonly words: SuggestionWords; readonly tags: readonly string[] },
): readonly Suggestion[] {
  const wanted = untouched ? '' : typed.trim().toLowerCase()
  const matching = (choices: readonly Suggestion[]): readonly Suggestion[] =>
    choices.filter(({ label }) => label.toLowerCase().includes(wanted)).slice(0, LIMIT)
  switch (column) {
    case 'status':
      return matching(
        context.statuses.map((status) => {
          const title = context.statusTitle(status)
          return { id: status.id, label: title, text: title }
        }),
      )
    case 'priority':
      return matching([
        ...([1, 2, 3, 4] as const).map((priority) => {
          const title = context.priorityTitle(priority)
          return { id: `p${priority}`, label: title, text: title }
        }),
        { id: 'none', label: words.none, text: '' },
      ])
    case 'assignees':
      return afterLast(
        typed,
        untouched,
        context.members.map(({ name }) => name),
      )
    case 'tags':
      return afterLast(typed, untouched, tags)
    case 'start':
    case 'due':
      return untouched || wanted === '' ? quickDates(context.today, words) : []
    default:
      return []
  }
}

/** In a list (陈思雨、王) only the last part is being typed; a choice replaces it. */
function afterLast(typed: string, untouched: boolean, names: readonly string[]): readonly Suggestion[] {
  const parts = typed.split(/[、，,;；]/)
  const before = untouched ? parts : parts.slice(0, -1)
  const taken = before.map((part) => part.trim()).filter((part) => part !== '')
  const wanted = untouched
    ? ''
    : (parts.at(-1) ?? '')
        .trim()
        .replace(/^[@＠#＃]/, '')
        .toLowerCase()
  return names
    .filter((name) => !taken.includes(name) && name.toLowerCase().includes(wanted))
    .slice(0, LIMIT)
    .map((name) => ({ id: name, label: name, text: [...taken, name].join('、') }))
}

function quickDates(today: string, words: SuggestionWords): readonly Suggestion[] {
  const daysToMonday = 8 - weekdayOf(splitLocalDate(today).day)
  const at = (id: keyof SuggestionWords, days: number): Suggestion => {
    const date = addDays(today, days)
    return { id, label: words[id], hint: date.slice(5).replace('-', '/'), text: date }
  }
  return [
    at('today', 0),
    at('tomorrow', 1),
    at('nextMonday', daysToMonday),
    { id: 'none', label: words.none, text: '' },
  ]
}

/** Every tag of the project, the most used first. */
export function tagsOf(tasks: readonly TaskView[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const task of tasks) for (const tag of task.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([tag]) => tag)
}
