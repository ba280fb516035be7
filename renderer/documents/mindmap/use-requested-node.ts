import { useEffect } from 'react'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'
import { useWorkbench } from '#renderer/app/index.ts'

/** Selects the node another screen asked for, once. */
export function useRequestedNode(documentId: DocumentId, onRequest: (id: NodeId) => void): void {
  const requested = useWorkbench((workbench) => workbench.node)
  const openNode = useWorkbench((workbench) => workbench.openNode)
  useEffect(() => {
    if (requested?.mapId !== documentId) return
    onRequest(requested.nodeId)
    openNode(null)
  })
}
