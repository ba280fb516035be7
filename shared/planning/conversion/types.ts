import type { NodeId } from '../../foundation/index.ts'
import type { PersonRef, Predecessor, Priority, Schedule } from '../../documents/kernel/index.ts'
import type { NodeFields, TextSpan } from '../node-text/index.ts'

/** What a node becomes in the plan. `idea` stays a thought without a task. */
export type ConversionRole = 'section' | 'task' | 'milestone' | 'checklist-item' | 'note-to-task' | 'idea'

/** The fields a task can start with; all optional but the title. */
export type TaskFields = {
  readonly title: string
  readonly assignees?: readonly PersonRef[]
  readonly schedule?: Schedule
  readonly priority?: Priority | null
  readonly tags?: readonly string[]
  readonly deliverable?: string
  readonly budget?: number | null
  readonly predecessors?: readonly Predecessor[]
  readonly milestone?: boolean
  readonly description?: string
}

/** One line of the conversion preview, in tree order, as the person left it. */
export type ConversionItem = {
  readonly nodeId: NodeId
  /** The nearest converted ancestor inside the branch, or null. */
  readonly parentNodeId: NodeId | null
  readonly role: ConversionRole
  readonly fields: TaskFields
  /** What its text says it waits for: other nodes of the map that become tasks. */
  readonly waitsFor?: readonly (Omit<Predecessor, 'taskId'> & { readonly nodeId: NodeId })[]
  /** Already done: a task begins in the first status of category done, a checklist item ticked. */
  readonly done?: boolean
}

/** What a conversion reads of a map; a map's snapshot fits. */
export type BranchMap = {
  readonly nodes: Readonly<Record<NodeId, BranchNode>>
  /** The nodes under each node, in their order. */
  readonly children: Readonly<Record<NodeId, readonly NodeId[]>>
}

export type BranchNode = {
  readonly id: NodeId
  /** Null for the root; something that is no node (`floating`) for a topic beside the tree. */
  readonly parentId: string | null
  readonly text: string
  readonly note?: string
  readonly markers: readonly string[]
  /** What it was converted into before. A text that is still `baseTitle` has no tokens. */
  readonly link?: { readonly baseTitle: string } | null
}

/** The root of a map stands for the project itself; everything below has a role in it. */
export type PreviewRole = ConversionRole | 'project'

/** Why the role is not the one wished for. */
export type PreviewNotice =
  /** A checklist item has no assignee and no date; this one has, so it stays a sub-task. */
  | 'lifted-from-checklist'
  /** A checklist item or a note needs a task above it. */
  | 'needs-task-above'

/** A node's text, and what in it was recognised. */
export type ReadText = { readonly text: string; readonly spans: readonly TextSpan[] }

/** The fields of a line; `deliverable` has no token and is filled in the preview. */
export type PreviewFields = NodeFields & { readonly deliverable?: string }

/** One line of the preview, in tree order. Nothing is written before the commit. */
export type PreviewItem = {
  readonly nodeId: NodeId
  /** The map's parent when it is in the preview too: what a changed role is settled against. */
  readonly mapParentId: NodeId | null
  /** Distance from the map's root: 0 the root, 1 its main branches. */
  readonly depth: number
  /** The guess, or what the person chose. */
  readonly wanted: PreviewRole
  /** What it becomes: `wanted`, unless a notice says why not. */
  readonly role: PreviewRole
  /** The item it hangs under in the plan, or null for the project itself. */
  readonly parentNodeId: NodeId | null
  /** What the line is called in the plan: the text without the tokens that its role has a field for. */
  readonly title: string
  /** Tokens of the text that this role has no field for, as written: they stay in the title. */
  readonly kept: readonly string[]
  readonly read: ReadText
  readonly fields: PreviewFields
  readonly notice: PreviewNotice | null
}
