import { useCallback } from 'react'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'
import type { AnchorView, NodeLinkView } from '#shared/engine/index.ts'
import { useTranslation } from 'react-i18next'
import { useToaster } from '#renderer/design/index.ts'
import { useCommand, useQuery } from '#renderer/app/index.ts'
import { useGrammarWith } from '#renderer/parts/index.ts'
import { tokenFields } from './token-fields.ts'
import type { TypedText } from './typing-queue.ts'

const NO_ANCHORS: readonly AnchorView[] = []

/**
 * For the end of an edit: moves the tokens in the text of a task's node into the task's fields, in the undo step of the
 * edit, and answers the text that is to stay. A node without a task keeps its tokens until it is converted.
 */
export function useTokens(
  mapId: DocumentId,
  linkOf: (id: NodeId) => NodeLinkView | undefined,
): (typed: TypedText) => string {
  const anchors = useQuery('map/anchors', { mapId })
  const grammar = useGrammarWith(NO_ANCHORS)
  const setFields = useCommand('tasks/setFields')
  const toaster = useToaster()
  const { t } = useTranslation('mindmap')
  return useCallback(
    ({ nodeId, text, undoGroup }) => {
      const link = linkOf(nodeId)
      // Where the titles differ somebody has to choose first.
      if (!link?.task || link.state !== 'linked') return text
      const read = tokenFields(text, link.task, { ...grammar, anchors: anchors?.[link.task.projectId] ?? NO_ANCHORS })
      if (!read) return text
      const { documentId, id: taskId } = link.task
      void setFields({ documentId, taskId, ...read.fields }, { undoGroup })
      const due = read.fields.schedule?.due
      if (read.otherDate && due) {
        const { due: other, schedule } = read.otherDate
        toaster.show({
          text: t('dateRead', { date: fullDate(due) }),
          action: {
            label: t('dateOther', { date: fullDate(other) }),
            onSelect: () => void setFields({ documentId, taskId, schedule: { ...read.fields.schedule, ...schedule } }),
          },
        })
      }
      return read.title
    },
    [linkOf, anchors, grammar, setFields, toaster, t],
  )
}

/** With its year: the year is what is asked about. */
function fullDate(date: string): string {
  return date.slice(0, 10).replaceAll('-', '/')
}
