import { create, type StoreApi, type UseBoundStore } from 'zustand'
import type { DocumentId, NodeId, TaskId } from '#shared/foundation/index.ts'

/** What is open in this window besides the document: forgotten when it closes. */
export type Workbench = {
  /** The task in the right-hand panel. */
  readonly task: TaskId | null
  /** A node the map should scroll to and select when it opens; the map takes it away with `openNode(null)`. */
  readonly node: { readonly mapId: DocumentId; readonly nodeId: NodeId } | null
  readonly dialog: 'palette' | 'quickAdd' | 'shortcuts' | 'templates' | 'trash' | null
  readonly touring: boolean
  readonly tour: (touring: boolean) => void
  readonly openTask: (task: TaskId | null) => void
  readonly openNode: (node: Workbench['node']) => void
  readonly openDialog: (dialog: Workbench['dialog']) => void
}

/** Select narrowly: `useWorkbench((workbench) => workbench.task)`. */
export const useWorkbench: UseBoundStore<StoreApi<Workbench>> = create<Workbench>()((set) => ({
  task: null,
  node: null,
  dialog: null,
  touring: false,
  tour: (touring) => set({ touring }),
  openTask: (task) => set({ task }),
  openNode: (node) => set({ node }),
  openDialog: (dialog) => set({ dialog }),
}))
