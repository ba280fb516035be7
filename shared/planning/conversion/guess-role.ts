import type { NodeId } from '../../foundation/index.ts'
import type { BranchEntry } from './branch.ts'
import type { PreviewRole } from './types.ts'

/** «第 n 层以下 → 检查项»: nodes deeper than this are checklist items unless told otherwise. */
export const DEFAULT_CHECKLIST_BELOW = 4

const LONG_TEXT = 80
// A clause with a comma reads as a sentence from about here on; shorter ones are lists of two things.
const SENTENCE_LENGTH = 16
const IDEA_MARKERS: ReadonlySet<string> = new Set(['?', '？', '💡', 'idea', 'question'])

// An ASCII question mark inside a word belongs to an address.
const QUESTION = /？|\?(?:\s|$)|💡/u
const RISK = /^(?:风险|risk)[:：]/iu

/** The role a node most likely has (map-to-plan § Conversion flow 2–3); the person has the last word. */
export function guessRole(
  entry: BranchEntry,
  siblings: readonly BranchEntry[],
  checklistBelow: number = DEFAULT_CHECKLIST_BELOW,
): PreviewRole {
  const { node, depth, isLeaf, fields } = entry
  if (node.parentId === null) return 'project'
  if (isIdea(entry)) return 'idea'
  if (fields.milestone) return 'milestone'
  if (isLeaf && isSentence(entry)) return 'note-to-task'
  if (depth > checklistBelow) return 'checklist-item'
  if (isLeaf) return depth > 1 && isInChecklist(entry, siblings) ? 'checklist-item' : 'task'
  // A main branch with an owner or a date of its own is work that sums up, not a heading.
  return depth === 1 && !isWork(entry) ? 'section' : 'task'
}

/** The entries grouped by their map parent, for `guessRole`. */
export function siblingsByParent(entries: readonly BranchEntry[]): ReadonlyMap<NodeId | null, readonly BranchEntry[]> {
  const groups = new Map<NodeId | null, BranchEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.mapParentId)
    if (group) group.push(entry)
    else groups.set(entry.mapParentId, [entry])
  }
  return groups
}

/** A thought, a question or a risk: something to think about rather than to do. */
function isIdea({ node, title, isThought }: BranchEntry): boolean {
  if (isThought || title === '' || RISK.test(title) || QUESTION.test(title)) return true
  return node.markers.some((marker) => IDEA_MARKERS.has(marker))
}

/** Something somebody does by some day. */
function isWork({ fields }: BranchEntry): boolean {
  return (
    fields.assignees !== undefined ||
    fields.openRole !== undefined ||
    fields.schedule !== undefined ||
    fields.recurrence !== undefined
  )
}

function isSentence(entry: BranchEntry): boolean {
  const { title, fields } = entry
  if (isWork(entry) || fields.done !== undefined) return false
  if (title.length > LONG_TEXT || /[。！；]|[.!](?:\s|$)/.test(title)) return true
  return title.length >= SENTENCE_LENGTH && /[，,]/.test(title)
}

/** A leaf with a checkbox, or among leaves with one. */
function isInChecklist({ fields }: BranchEntry, siblings: readonly BranchEntry[]): boolean {
  return fields.done !== undefined || siblings.some((sibling) => sibling.isLeaf && sibling.fields.done !== undefined)
}
