import { useCallback } from 'react'
import { useQuery, useToday } from '#renderer/app/index.ts'
import { mainlandCalendar } from '#shared/planning/calendar/index.ts'
import { parseNodeText, titleKeeping } from '#shared/planning/node-text/index.ts'
import type { TaskFields } from '#shared/engine/index.ts'

// What a new task has a field for. Any other token stays in its title: it would be lost.
const HELD = new Set(['person', 'date', 'duration', 'effort', 'priority', 'tag', 'milestone', 'budget', 'note'])

/** Reads a typed line (主图设计 @张三 11/1-11/5 !高 #设计 3d) as the fields of a new task. Stable until people or day change. */
export function useTaskText(): (text: string) => TaskFields {
  const members = useQuery('workspace/members', null)
  const today = useToday()
  return useCallback(
    (text) => {
      const people = (members ?? []).map((member) => ({ id: member.id, names: [member.name] }))
      const { fields, spans } = parseNodeText(text, { today, calendar: mainlandCalendar, people, anchors: [] })
      const { title } = titleKeeping(text, spans, ({ kind }) => HELD.has(kind))
      return {
        // A line of tokens only is still what the person wrote.
        title: title === '' ? text.trim() : title,
        ...(fields.assignees ? { assignees: fields.assignees } : {}),
        ...(fields.schedule ? { schedule: fields.schedule } : {}),
        ...(fields.priority ? { priority: fields.priority } : {}),
        ...(fields.tags ? { tags: fields.tags } : {}),
        ...(fields.milestone ? { milestone: true } : {}),
        ...(fields.budget === undefined ? {} : { budget: fields.budget }),
        ...(fields.note ? { description: fields.note } : {}),
      }
    },
    [members, today],
  )
}
