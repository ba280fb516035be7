import type { DocumentId, MemberId, NodeId, TaskId } from '../../foundation/index.ts'
import type { StatusCategory, TaskRow } from '../../documents/kernel/index.ts'

// What the engine reads of each type's snapshot: a structural subset, so that a type may grow without touching this.

export type SpaceView = {
  readonly title: string
  readonly members: readonly { readonly id: MemberId; readonly name: string }[]
  readonly documents: readonly {
    readonly id: DocumentId
    readonly kind: string
    readonly title: string
    readonly parentId: DocumentId | null
    readonly order: string
    readonly deletedAt: number | null
  }[]
}

export type ProjectStatusView = {
  readonly id: string
  readonly title: string
  readonly category: StatusCategory
  readonly order: string
}

export type ProjectView = {
  readonly title: string
  readonly statuses: readonly ProjectStatusView[]
  readonly removedStatuses: readonly ProjectStatusView[]
  readonly sections: readonly {
    readonly id: string
    readonly title: string
    readonly order: string
    readonly deletedAt: number | null
  }[]
}

export type ChecklistItemView = {
  readonly id: string
  readonly text: string
  readonly done: boolean
  readonly order: string
}

export type BucketView = {
  readonly projectId: DocumentId
  readonly closed: boolean
  readonly tasks: readonly (Pick<TaskRow, 'id' | 'title'> & {
    readonly description: string
    readonly checklist: readonly ChecklistItemView[]
    readonly comments: readonly {
      readonly id: string
      readonly by: MemberId
      readonly atMs: number
      readonly text: string
    }[]
    readonly undone?: boolean
  })[]
}

export type NodeLink = {
  readonly taskId: TaskId
  readonly documentId: DocumentId
  readonly projectId: DocumentId
  readonly role: string
  readonly baseTitle: string
  readonly generation: number
}

export type MapNodeView = {
  readonly id: NodeId
  readonly parentId: NodeId | null
  readonly text: string
  readonly link: NodeLink | null
  readonly deleted: boolean
}

export type MapView = {
  readonly title: string
  readonly rootId: NodeId
  readonly nodes: Readonly<Record<string, MapNodeView>>
  readonly children: Readonly<Record<string, readonly NodeId[]>>
}

export type SopView = {
  readonly title: string
  readonly steps: readonly {
    readonly id: string
    readonly title: string
    readonly deletedAt: number | null
    readonly order: string
  }[]
  readonly versions: readonly { readonly hash: string }[]
}
