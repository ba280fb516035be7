import type { PersonRef, Schedule } from '../../documents/kernel/index.ts'
import { unreachable } from '../../foundation/index.ts'
import type { NodeFields, Predecessor, TextSpan } from './types.ts'

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** The fields that the recognised tokens set. People, tags and predecessors add up in the order they were written. */
export function fieldsOf(spans: readonly TextSpan[]): NodeFields {
  const fields: Mutable<NodeFields> = {}
  const schedule: Mutable<Schedule> = {}
  const assignees = new Set<PersonRef>()
  const tags = new Set<string>()
  const predecessors: Predecessor[] = []
  const notes: string[] = []

  for (const { value } of spans) {
    switch (value.kind) {
      case 'person':
        assignees.add(value.person)
        break
      case 'open-role':
        fields.openRole = true
        break
      case 'date':
        if (value.start !== null) schedule.start = value.start
        schedule.due = value.due
        break
      case 'duration':
        schedule.days = value.days
        break
      case 'effort':
        schedule.hours = value.hours
        break
      case 'priority':
        fields.priority = value.priority
        break
      case 'tag':
        tags.add(value.tag)
        break
      case 'predecessor': {
        const { kind: _, ...predecessor } = value
        predecessors.push(predecessor)
        break
      }
      case 'milestone':
        fields.milestone = true
        break
      case 'checkbox':
        fields.done = value.done
        break
      case 'budget':
        fields.budget = value.amount
        break
      case 'note':
        notes.push(value.text)
        break
      case 'recurrence':
        fields.recurrence = value.recurrence
        break
      case 'literal':
      case 'repeated':
        break
      default:
        unreachable(value)
    }
  }

  if (assignees.size > 0) fields.assignees = [...assignees]
  if (Object.keys(schedule).length > 0) fields.schedule = schedule
  if (tags.size > 0) fields.tags = [...tags]
  if (predecessors.length > 0) fields.predecessors = predecessors
  if (notes.length > 0) fields.note = notes.join('\n')
  return fields
}
