import { useCallback } from 'react'
import { useOpenDocument, useOpenNode, useOpenTask } from '#renderer/app/index.ts'
import { documentOfHref, entityOfHref } from '#shared/documents/rich-text/index.ts'
import type { NodeId, TaskId } from '#shared/foundation/index.ts'

/** Opens what a link in a text leads to: a task, a node, a document, or a page of the web. */
export function useOpenHref(): (href: string) => void {
  const openDocument = useOpenDocument()
  const openTask = useOpenTask()
  const openNode = useOpenNode()
  return useCallback(
    (href) => {
      const documentId = documentOfHref(href)
      const entity = entityOfHref(href)
      // Ids as the link has them; one that is not there any more opens what says so.
      if (documentId === null) window.open(href, '_blank', 'noopener')
      else if (entity?.kind === 'task') openTask(entity.id as TaskId)
      else if (entity?.kind === 'node') openNode(documentId, entity.id as NodeId)
      else openDocument(documentId)
    },
    [openDocument, openNode, openTask],
  )
}
