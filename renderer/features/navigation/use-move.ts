import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, usePreferences } from '#renderer/app/index.ts'
import type { TreeDocument } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { type Placement, placementByDrop, placementByKey } from './tree-moves.ts'
import type { TreeDrag } from './use-tree-drag.ts'

/** Moves documents in the tree, by pointer and by keyboard, and says where one went to those who cannot see it. */
export function useMove(documents: readonly TreeDocument[]): {
  readonly drag: TreeDrag
  /** True when the key moved the document. */
  readonly moveByKey: (id: DocumentId, key: string) => boolean
  /** For a live region. */
  readonly said: string
} {
  const { t } = useTranslation(['navigation', 'common'])
  const moveDocument = useCommand('workspace/moveDocument')
  const [said, setSaid] = useState('')
  return useMemo(() => {
    const titleOf = (id: DocumentId): string =>
      documents.find((document) => document.id === id)?.title || t('common:untitled')
    const unfold = (id: DocumentId): void => {
      const { folded, set } = usePreferences.getState()
      if (folded.includes(id)) set({ folded: folded.filter((known) => known !== id) })
    }
    const move = (id: DocumentId, placement: Placement): void => {
      if (placement.parentId) unfold(placement.parentId)
      void moveDocument({ documentId: id, ...placement }).then((moved) => {
        if (!moved.ok) return
        const title = titleOf(id)
        if (placement.before) setSaid(t('movedBefore', { title, other: titleOf(placement.before) }))
        else if (placement.parentId) setSaid(t('movedInto', { title, other: titleOf(placement.parentId) }))
        else setSaid(t('movedLast', { title }))
      })
    }
    return {
      said,
      drag: {
        canPlace: (dragged, target, instruction) => placementByDrop(documents, dragged, target, instruction) !== null,
        place: (dragged, target, instruction) => {
          const placement = placementByDrop(documents, dragged, target, instruction)
          if (placement) move(dragged, placement)
        },
        unfold,
      },
      moveByKey: (id, key) => {
        const placement = placementByKey(documents, id, key)
        if (placement) move(id, placement)
        return placement !== null
      },
    }
  }, [documents, moveDocument, said, t])
}
