import type { DocumentId, MemberId, NodeId, TaskId } from '../foundation/index.ts'
import type { Blueprint } from './blueprint.ts'
import type { LocalDate } from '../documents/kernel/index.ts'
import type { ConversionItem, ConversionRole, TaskFields } from '../planning/conversion/index.ts'

export type { ConversionItem, ConversionRole, TaskFields }

/** The kinds a person can create from the tree; buckets and runs are made by other commands. */
export type CreatableKind = 'project' | 'mindmap' | 'page' | 'sop'

/** A task to be made. Absent: an id of its own, the first status, the project's root, behind its siblings. */
export type NewTask = {
  readonly taskId?: TaskId
  readonly fields: TaskFields
  readonly statusId?: string
  readonly parentId?: string | null
  readonly siblingOrder?: string
}

/** What changes about one task; a new status puts its card at the end of that column. */
export type TaskChange = {
  readonly taskId: TaskId
  readonly fields?: Partial<Omit<TaskFields, 'description'>>
  readonly statusId?: string
}

/** A project's D-day: its name (双11) and its day. */
export type MainAnchor = { readonly title: string; readonly at: LocalDate }

/** Commands over several documents. Each is one transaction on disk, one undo step and one intent. */
export type WorkspaceCommands = {
  'workspace/createDocument': {
    readonly input: { readonly kind: CreatableKind; readonly title: string; readonly parentId?: DocumentId | null }
    readonly output: { readonly documentId: DocumentId }
  }
  /** Makes all documents and members of a blueprint, as a template or the sample does. Fails with `id-taken`. */
  'workspace/build': { readonly input: { readonly blueprint: Blueprint }; readonly output: void }
  /** Writes the title into the document and into the space's index. */
  'workspace/renameDocument': {
    readonly input: { readonly documentId: DocumentId; readonly title: string }
    readonly output: void
  }
  /** Puts a document, with all below it, into the trash of the workspace's index; its content is untouched. */
  'workspace/trashDocument': { readonly input: { readonly documentId: DocumentId }; readonly output: void }
  'workspace/restoreDocument': { readonly input: { readonly documentId: DocumentId }; readonly output: void }
  /**
   * Moves a document, with all below it, into `parentId` (null = the top), before the sibling `before` or, with null, to
   * the end. Named by a neighbour and not by a number: the tree does not show everything a document has below it.
   */
  'workspace/moveDocument': {
    readonly input: {
      readonly documentId: DocumentId
      readonly parentId: DocumentId | null
      readonly before: DocumentId | null
    }
    readonly output: void
  }
  'workspace/renameMember': {
    readonly input: { readonly memberId: MemberId; readonly name: string }
    readonly output: void
  }
  'workspace/addMember': { readonly input: { readonly name: string }; readonly output: { readonly memberId: MemberId } }
  /** Puts the task into an open bucket of the project, making one when all are closed. */
  'plan/createTask': {
    readonly input: {
      readonly projectId: DocumentId
      readonly fields: TaskFields
      readonly statusId?: string
      /** A section or a task; null or absent = the project's root. */
      readonly parentId?: string | null
    }
    readonly output: { readonly taskId: TaskId; readonly documentId: DocumentId }
  }
  /**
   * Hangs a task under a section, a task or the project (null), at an index among the living siblings of all buckets;
   * absent = last. Refused as `would-cycle` when the parent is the task or somewhere under it.
   */
  'plan/moveTask': {
    readonly input: { readonly taskId: TaskId; readonly parentId: string | null; readonly index?: number }
    readonly output: void
  }
  /**
   * Puts several tasks into a project as one step: pasted rows. `taskId` lets one hang under another of them; `changes`
   * are what the same paste writes into tasks that are there already.
   */
  'plan/createTasks': {
    readonly input: {
      readonly projectId: DocumentId
      readonly tasks: readonly NewTask[]
      readonly changes?: readonly TaskChange[]
    }
    readonly output: { readonly taskIds: readonly TaskId[] }
  }
  /** Changes several tasks as one step: a pasted block, a filled column, a bulk change of dates. */
  'plan/changeTasks': { readonly input: { readonly changes: readonly TaskChange[] }; readonly output: void }
  /** Deletes tasks with everything below them; answers how many that were. */
  'plan/deleteTasks': {
    readonly input: { readonly taskIds: readonly TaskId[] }
    readonly output: { readonly deleted: number }
  }
  /** Sets the day a project's dates are counted from, making it the main anchor; null takes the main anchor away. */
  'plan/setMainAnchor': {
    readonly input: { readonly projectId: DocumentId; readonly anchor: MainAnchor | null }
    readonly output: void
  }
  /** Turns nodes of a map into sections, tasks and checklist items of a project. Ids are deterministic. */
  'plan/convert': {
    readonly input: {
      readonly mapId: DocumentId
      /** An existing project, or the title of a new one. */
      readonly project: { readonly id: DocumentId } | { readonly title: string }
      readonly items: readonly ConversionItem[]
      /** Set along with it, so that one undo takes back both. */
      readonly anchor?: MainAnchor
    }
    readonly output: { readonly projectId: DocumentId; readonly conversionId: string; readonly tasks: number }
  }
  /** Ends a title conflict (`map/links`) with the chosen title: written to node and task in one step. */
  'plan/resolveTitle': {
    readonly input: { readonly mapId: DocumentId; readonly nodeId: NodeId; readonly title: string }
    readonly output: void
  }
  /** Ticks or unticks a linked node: writes the task's status to the first one of category done (or todo). */
  'plan/setNodeDone': {
    readonly input: { readonly mapId: DocumentId; readonly nodeId: NodeId; readonly done: boolean }
    readonly output: void
  }
  'plan/setTaskDone': { readonly input: { readonly taskId: TaskId; readonly done: boolean }; readonly output: void }
  /** Freezes the SOP's present text as a version when it changed, and starts a run pinned to it. */
  'work/startRun': {
    readonly input: { readonly sopId: DocumentId; readonly title: string }
    readonly output: { readonly documentId: DocumentId }
  }
}
