import { useCallback } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import type { NodeLinkView } from '#shared/engine/index.ts'
import { mainlandCalendar } from '#shared/planning/calendar/index.ts'
import { useCommand, useQuery, useToday } from '#renderer/app/index.ts'
import { tokenFields } from './token-fields.ts'
import type { TypedText } from './typing-queue.ts'

/**
 * For the end of an edit: moves the tokens in the text of a task's node into the task's fields, in the undo step of the
 * edit, and answers the text that is to stay. A node without a task keeps its tokens until it is converted.
 */
export function useTokens(linkOf: (id: NodeId) => NodeLinkView | undefined): (typed: TypedText) => string {
  const members = useQuery('workspace/members', null)
  const today = useToday()
  const setFields = useCommand('tasks/setFields')
  return useCallback(
    ({ nodeId, text, undoGroup }) => {
      const link = linkOf(nodeId)
      // Where the titles differ somebody has to choose first.
      if (!link?.task || link.state !== 'linked') return text
      const people = (members ?? []).map(({ id, name }) => ({ id, names: [name] }))
      const read = tokenFields(text, link.task, { today, calendar: mainlandCalendar, people, anchors: [] })
      if (!read) return text
      const { documentId, id: taskId } = link.task
      void setFields({ documentId, taskId, ...read.fields }, { undoGroup })
      return read.title
    },
    [linkOf, members, setFields, today],
  )
}
