import type { CommandInputOf, TaskView } from '#shared/engine/index.ts'
import { type NodeTextContext, parseNodeText, titleWithout } from '#shared/planning/node-text/index.ts'

type Fields = Omit<CommandInputOf<'tasks/setFields'>, 'documentId' | 'taskId' | 'title'>

// What a task has a field for. Any other token stays in the title: it would be lost, not moved.
const MOVED = new Set(['person', 'date', 'duration', 'effort', 'priority', 'tag', 'milestone'])
const TEXT = new Set(['literal', 'repeated'])

/**
 * Reads what was typed into the node of a task (主图设计 @陈立航 12/3): the fields it sets and the title without them.
 * Null when it sets none, and when nothing would be left as a title. Tags add up; the other fields are replaced.
 */
export function tokenFields(
  text: string,
  task: TaskView,
  context: NodeTextContext,
): { readonly title: string; readonly fields: Fields } | null {
  const parsed = parseNodeText(text, context)
  const spans = parsed.spans.filter(({ value }) => MOVED.has(value.kind) || TEXT.has(value.kind))
  const title = titleWithout(text, spans)
  if (title === '' || !spans.some(({ value }) => MOVED.has(value.kind))) return null
  const { assignees, schedule, priority, tags, milestone } = parsed.fields
  return {
    title,
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
function merged(before: TaskView['schedule'], typed: TaskView['schedule']): TaskView['schedule'] {
  const { start, ...rest } = { ...before, ...typed }
  return start === undefined || (rest.due !== undefined && start > rest.due) ? rest : { ...rest, start }
}
