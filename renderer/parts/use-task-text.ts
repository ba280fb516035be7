import { useCallback } from 'react'
import type { DocumentId } from '#shared/foundation/index.ts'
import { parseNodeText, titleKeeping } from '#shared/planning/node-text/index.ts'
import type { TaskFields } from '#shared/engine/index.ts'
import { useGrammar } from './use-grammar.ts'

// What a new task has a field for. Any other token stays in its title: it would be lost.
const HELD = new Set(['person', 'date', 'duration', 'effort', 'priority', 'tag', 'milestone', 'budget', 'note'])

/** Reads a typed line (主图设计 @张三 T-7 !高 #设计 3d) as the fields of a new task of a project. */
export function useTaskText(projectId: DocumentId): (text: string) => TaskFields {
  const grammar = useGrammar(projectId)
  return useCallback(
    (text) => {
      const { fields, spans } = parseNodeText(text, grammar)
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
    [grammar],
  )
}
