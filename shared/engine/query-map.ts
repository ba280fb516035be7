import type { DocumentId, MemberId, NodeId, TaskId } from '../foundation/index.ts'
import type { DocumentKind, LinkRow, LocalDate, StatusCategory, TaskRow } from '../documents/kernel/index.ts'

export type TreeDocument = {
  readonly id: DocumentId
  readonly kind: DocumentKind | (string & {})
  readonly title: string
  readonly parentId: DocumentId | null
  readonly order: string
  readonly deletedAt: number | null
}

export type MemberView = { readonly id: MemberId; readonly name: string; readonly isMe: boolean }

export type StatusView = { readonly id: string; readonly title: string; readonly category: StatusCategory }

/** A task with what its project adds. */
export type TaskView = TaskRow & { readonly status: StatusView; readonly projectTitle: string }

/** A named day the plan hangs on; `T-7` counts from the main one. */
export type AnchorView = {
  readonly id: string
  readonly title: string
  readonly token: string
  readonly at: LocalDate
  readonly main: boolean
}

/** One status with its cards. */
export type BoardColumnView = {
  readonly status: StatusView
  readonly cards: readonly TaskView[]
  /** How many cards the team wants in it at most. */
  readonly limit?: number
  /** The status was removed while cards stood in it: they can be taken out, and none is put in. */
  readonly removed?: true
}

export type BoardView = {
  readonly projectId: DocumentId
  readonly title: string
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly anchors: readonly AnchorView[]
  readonly columns: readonly BoardColumnView[]
}

export type TaskDetail = {
  readonly task: TaskView
  readonly description: string
  readonly checklist: readonly { readonly id: string; readonly text: string; readonly done: boolean }[]
  readonly comments: readonly {
    readonly id: string
    readonly by: MemberId
    readonly atMs: number
    readonly text: string
  }[]
  readonly images: readonly {
    readonly blob: string
    readonly name: string
    readonly width: number
    readonly height: number
  }[]
  readonly subtasks: readonly TaskView[]
  /** What it waits for, and what waits for it; those that are here and not deleted. */
  readonly predecessors: readonly TaskView[]
  readonly successors: readonly TaskView[]
  readonly sectionTitle: string | null
}

export type MyWork = {
  readonly overdue: readonly TaskView[]
  readonly today: readonly TaskView[]
  /** Due within the next seven days. */
  readonly soon: readonly TaskView[]
  readonly later: readonly TaskView[]
  readonly undated: readonly TaskView[]
  /** Not late and in nobody's hands but others': in review, or behind a task that somebody else has not finished. */
  readonly waiting: readonly { readonly task: TaskView; readonly behind: TaskView | null }[]
  readonly done: readonly TaskView[]
}

export type SearchHit = {
  readonly documentId: DocumentId
  readonly entity: string | null
  readonly kind: DocumentKind | (string & {})
  readonly title: string
  /** The title of the project a task belongs to; null for everything else, and while the project is not here. */
  readonly projectTitle: string | null
  /** The text around the first hit in the body, or empty when the title was hit. */
  readonly excerpt: string
}

/** State of the link between a node and its task (map-to-plan.md, States). */
export type NodeLinkView = {
  readonly nodeId: NodeId
  readonly state: 'linked' | 'title-conflict' | 'task-deleted' | 'pending'
  readonly task: TaskView | null
}

export type RunView = {
  readonly documentId: DocumentId
  readonly title: string
  readonly state: 'not-started' | 'running' | 'done' | 'done-with-deviation' | 'cancelled'
  readonly done: number
  readonly total: number
}

/** Every question the screens ask. The answers are plain, frozen and complete. */
export type QueryMap = {
  /** The space that lists everything, and the workspace's own name. */
  'workspace/info': { readonly input: null; readonly answer: { readonly spaceId: DocumentId; readonly title: string } }
  'workspace/tree': { readonly input: null; readonly answer: readonly TreeDocument[] }
  'workspace/members': { readonly input: null; readonly answer: readonly MemberView[] }
  'document/info': {
    readonly input: { readonly documentId: DocumentId }
    readonly answer: (TreeDocument & { readonly readOnly: boolean; readonly backlinks: readonly LinkRow[] }) | null
  }
  'project/board': { readonly input: { readonly projectId: DocumentId }; readonly answer: BoardView | null }
  'project/tasks': { readonly input: { readonly projectId: DocumentId }; readonly answer: readonly TaskView[] }
  'project/anchors': { readonly input: { readonly projectId: DocumentId }; readonly answer: readonly AnchorView[] }
  /** The anchors of each project that nodes of the map are linked with: what `T-7` typed into such a node means. */
  'map/anchors': {
    readonly input: { readonly mapId: DocumentId }
    readonly answer: Readonly<Record<DocumentId, readonly AnchorView[]>>
  }
  'task/detail': { readonly input: { readonly taskId: TaskId }; readonly answer: TaskDetail | null }
  'map/links': { readonly input: { readonly mapId: DocumentId }; readonly answer: readonly NodeLinkView[] }
  /** Tasks of one person by date; `today` is asked for, so that midnight is a new question. */
  'work/mine': { readonly input: { readonly memberId: MemberId; readonly today: LocalDate }; readonly answer: MyWork }
  'sop/runs': { readonly input: { readonly sopId: DocumentId }; readonly answer: readonly RunView[] }
  /** Every entry whose text contains all words; title hits first. Exact, zh and en, case-insensitive. */
  'search/find': {
    readonly input: { readonly text: string; readonly limit: number }
    readonly answer: { readonly hits: readonly SearchHit[]; readonly total: number }
  }
  /** Names of the commands that undo and redo would act on. */
  'engine/undo': {
    readonly input: null
    readonly answer: { readonly undo: string | null; readonly redo: string | null }
  }
}

export type QueryName = keyof QueryMap & string
export type QueryInput<N extends QueryName> = QueryMap[N]['input']
export type QueryAnswer<N extends QueryName> = QueryMap[N]['answer']
