import { useCallback } from 'react'
import { useLocation } from 'wouter'
import type { DocumentId, NodeId, TaskId } from '#shared/foundation/index.ts'
import { useWorkbench } from './workbench.ts'

/** Addresses inside the window, behind the hash, so that they work under app:// and http:// alike. */
export const places = {
  myWork: '/work',
  settings: (section = 'appearance'): string => `/settings/${section}`,
  help: (topic = 'start'): string => `/help/${topic}`,
  document: (documentId: DocumentId): string => `/d/${documentId}`,
  task: (taskId: TaskId): string => `/t/${taskId}`,
}

/** Opens a document in the main area. */
export function useOpenDocument(): (documentId: DocumentId) => void {
  const [, navigate] = useLocation()
  return useCallback((documentId) => navigate(places.document(documentId)), [navigate])
}

/** Opens a task in the right-hand panel; `null` closes it. */
export function useOpenTask(): (taskId: TaskId | null) => void {
  return useWorkbench((workbench) => workbench.openTask)
}

/** Opens a task as a page of its own; the panel makes room. */
export function useOpenTaskPage(): (taskId: TaskId) => void {
  const [, navigate] = useLocation()
  const openTask = useOpenTask()
  return useCallback(
    (taskId) => {
      openTask(null)
      navigate(places.task(taskId))
    },
    [navigate, openTask],
  )
}

/** Opens a map and selects a node in it. */
export function useOpenNode(): (mapId: DocumentId, nodeId: NodeId) => void {
  const openDocument = useOpenDocument()
  const openNode = useWorkbench((workbench) => workbench.openNode)
  return useCallback(
    (mapId, nodeId) => {
      openNode({ mapId, nodeId })
      openDocument(mapId)
    },
    [openDocument, openNode],
  )
}
