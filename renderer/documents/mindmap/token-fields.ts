import type { CommandInputOf, TaskView } from '#shared/engine/index.ts'
import {
  dateChoices,
  type DateSpan,
  type NodeTextContext,
  parseNodeText,
  titleWithout,
} from '#shared/planning/node-text/index.ts'

type Schedule = TaskView['schedule']
type Fields = Omit<CommandInputOf<'tasks/setFields'>, 'documentId' | 'taskId' | 'title'>

// What a task has a field for. Any other token stays in the title: it would be lost, not moved.
const MOVED = new Set(['person', 'date', 'duration', 'effort', 'priority', 'tag', 'milestone'])
const TEXT = new Set(['literal', 'repeated'])

export type TypedFields = {
  readonly title: string
  readonly fields: Fields
  /** The other reading of a date without a year that has passed: the person is asked. */
  readonly otherDate: { readonly due: string; readonly schedule: Schedule } | null
}

/**
 * Reads what was typed into the node of a task (主图设计 @陈立航 12/3): the fields it sets and the title without them.
 * Null when it sets none, and when nothing would be left as a title. Tags add up; the other fields are replaced.
 */
export function tokenFields(text: string, task: TaskView, context: NodeTextContext): TypedFields | null {
  const parsed = parseNodeText(text, context)
  const spans = parsed.spans.filter(({ value }) => MOVED.has(value.kind) || TEXT.has(value.kind))
  const title = titleWithout(text, spans)
  if (title === '' || !spans.some(({ value }) => MOVED.has(value.kind))) return null
  const { assignees, schedule, priority, tags, milestone } = parsed.fields
  const other = dateChoices(parsed.spans).find(({ due }) => due !== schedule?.due)
  return {
    title,
    otherDate: other ? { due: other.due, schedule: merged(task.schedule, datesOf(other)) } : null,
    fields: {
      ...(assignees ? { assignees } : {}),
      ...(schedule ? { schedule: merged(task.schedule, schedule) } : {}),
      ...(priority ? { priority } : {}),
      ...(tags ? { tags: [...new Set([...task.tags, ...tags])] } : {}),
      ...(milestone ? { milestone } : {}),
    },
  }
}

/** The new dates beside what the text did not mention; a start that would come after the new due date goes. */
function merged(before: Schedule, typed: Schedule): Schedule {
  const { start, ...rest } = { ...before, ...typed }
  return start === undefined || (rest.due !== undefined && start > rest.due) ? rest : { ...rest, start }
}

function datesOf({ start, due }: DateSpan): Schedule {
  return start === null ? { due } : { start, due }
}
