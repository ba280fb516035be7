import type { DocumentId, MemberId, NodeId, TaskId } from '../../foundation/index.ts'

/** The kinds of documents this build knows. A document of another kind is kept, synced and shown read-only. */
export type DocumentKind = 'space' | 'project' | 'tasks' | 'mindmap' | 'page' | 'sop' | 'run'

/** A local calendar moment: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm` when the hour matters. Workspace-local, no zone. */
export type LocalDate = string

/** A person on a task: `member:<MemberId>`, or `name:<text>` for someone who has not joined (未加入). */
export type PersonRef = `member:${string}` | `name:${string}`

export type StatusCategory = 'todo' | 'doing' | 'done' | 'cancelled'

/** 1 urgent 紧急 · 2 high 高 · 3 medium 中 · 4 low 低 */
export type Priority = 1 | 2 | 3 | 4

export type Schedule = {
  readonly start?: LocalDate
  readonly due?: LocalDate
  /** Length on the work calendar, in working days. */
  readonly days?: number
  /** Effort in hours (工时). */
  readonly hours?: number
}

export type DependencyType = 'FS' | 'SS' | 'FF' | 'SF'

/** What a task waits for. `lag` is added to the day the type names. */
export type Predecessor = {
  readonly taskId: TaskId
  readonly type: DependencyType
  readonly lag: { readonly amount: number; readonly unit: 'days' | 'workdays' | 'hours' } | null
}

/** When work really began and ended, as days: stamped when the status changes, and put right by people. */
export type Actual = { readonly start?: LocalDate; readonly end?: LocalDate }

/** One task as every list, board and search shows it. */
export type TaskRow = {
  readonly id: TaskId
  readonly documentId: DocumentId
  readonly projectId: DocumentId
  readonly title: string
  /** Status id of the project; with `order` it is the card's place on the board (one synced key). */
  readonly statusId: string
  readonly order: string
  /** Section or task this one hangs under in the WBS, `null` for the project's root. */
  readonly parentId: string | null
  readonly siblingOrder: string
  /** Lamport of the move that put it there: what cuts a circle across buckets (tasks/README, TK8). */
  readonly placedAt: number
  /** First = accountable. */
  readonly assignees: readonly PersonRef[]
  readonly schedule: Schedule
  readonly actual: Actual
  readonly priority: Priority | null
  readonly tags: readonly string[]
  readonly milestone: boolean
  readonly deliverable: string
  /** In yuan. */
  readonly budget: number | null
  /** By task id. One may be in another project, deleted, or not here yet. */
  readonly predecessors: readonly Predecessor[]
  readonly checklistDone: number
  readonly checklistTotal: number
  readonly comments: number
  /** The image its card shows. */
  readonly cover: { readonly blob: string; readonly width: number; readonly height: number } | null
  /** The map node it was made from, if any. */
  readonly source: { readonly mapId: DocumentId; readonly nodeId: NodeId } | null
  /** Milliseconds since the epoch, or null while it lives. */
  readonly deletedAt: number | null
}

/** Something in one document that points at something in another. */
export type LinkRow = {
  readonly fromDocument: DocumentId
  readonly fromEntity: string
  readonly toDocument: DocumentId
  readonly toEntity: string | null
  /** `task`: a map node and its task · `mention`-free references such as page links and SOP steps use `reference`. */
  readonly kind: 'task' | 'reference' | 'run-of'
}

/** A person named inside a text. */
export type MentionRow = { readonly documentId: DocumentId; readonly entity: string; readonly memberId: MemberId }

/** Something with a date that a calendar shows. */
export type DatedRow = {
  readonly documentId: DocumentId
  readonly entity: string
  readonly title: string
  readonly start: LocalDate | null
  readonly due: LocalDate | null
}

/** One findable text. `title` hits rank first. */
export type SearchRow = {
  readonly documentId: DocumentId
  /** The task, node or step inside the document; `null` = the document itself. */
  readonly entity: string | null
  readonly title: string
  readonly body: string
}

/** Plain rows derived from one document: rebuildable, never synced. */
export type Projection = {
  readonly title: string
  readonly tasks: readonly TaskRow[]
  readonly links: readonly LinkRow[]
  readonly mentions: readonly MentionRow[]
  readonly dated: readonly DatedRow[]
  readonly search: readonly SearchRow[]
}

/** A projection with nothing in it but a title. */
export function emptyProjection(title: string): Projection {
  return { title, tasks: [], links: [], mentions: [], dated: [], search: [] }
}
