import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpenDocument } from '#renderer/app/index.ts'
import { useUndoToast } from '#renderer/parts/index.ts'
import type { CreatableKind, TreeDocument } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'

/** What a person can do to the documents of the tree. The object is stable until the language changes. */
export type TreeActions = {
  /** Makes a document, opens it, and answers its id; `null` when it could not be made. */
  readonly create: (kind: CreatableKind, parentId: DocumentId | null, title: string) => Promise<DocumentId | null>
  readonly rename: (documentId: DocumentId, title: string) => void
  readonly trash: (document: TreeDocument) => void
  readonly restore: (documentId: DocumentId) => void
}

export function useTreeActions(): TreeActions {
  const { t } = useTranslation(['navigation', 'common'])
  const undoToast = useUndoToast()
  const openDocument = useOpenDocument()
  const createDocument = useCommand('workspace/createDocument')
  const renameDocument = useCommand('workspace/renameDocument')
  const trashDocument = useCommand('workspace/trashDocument')
  const restoreDocument = useCommand('workspace/restoreDocument')
  return useMemo<TreeActions>(
    () => ({
      create: async (kind, parentId, title) => {
        const created = await createDocument({ kind, title, parentId })
        if (!created.ok) return null
        openDocument(created.value.documentId)
        return created.value.documentId
      },
      rename: (documentId, title) => void renameDocument({ documentId, title }),
      trash: (document) => {
        void trashDocument({ documentId: document.id }).then((result) => {
          if (result.ok) {
            undoToast('workspace/trashDocument', t('trashed', { title: document.title || t('common:untitled') }))
          }
        })
      },
      restore: (documentId) => void restoreDocument({ documentId }),
    }),
    [createDocument, openDocument, renameDocument, restoreDocument, t, trashDocument, undoToast],
  )
}
