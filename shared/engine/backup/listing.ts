import type { DocumentId } from '../../foundation/index.ts'
import { runUntracked, type Step } from '../commands/steps.ts'
import type { SnapshotOf } from '../snapshot-types.ts'

type Space = SnapshotOf<'space'>

/** The steps that list the documents and members of another space in this one: parents first, trashed ones trashed. */
export function stepsListing(spaceId: DocumentId, mine: Space, theirs: Space): Step[] {
  const steps: Step[] = []
  const members = new Set(mine.members.map(({ id }) => id))
  for (const { id, name } of theirs.members) {
    if (!members.has(id)) steps.push(runUntracked(spaceId, 'addMember', { memberId: id, name }))
  }
  const listed = new Set(mine.documents.map(({ id }) => id))
  const known = new Set(theirs.documents.map(({ id }) => id))
  let waiting = theirs.documents.filter(({ id }) => !listed.has(id))
  while (waiting.length > 0) {
    const ready = waiting.filter(({ parentId }) => parentId === null || listed.has(parentId) || !known.has(parentId))
    if (ready.length === 0) break
    for (const { id, kind, title, parentId, deletedAt } of ready) {
      const parent = parentId !== null && listed.has(parentId) ? parentId : null
      steps.push(runUntracked(spaceId, 'addDocument', { id, kind, title, parentId: parent }))
      if (deletedAt !== null) steps.push(runUntracked(spaceId, 'trashDocument', { id }))
      listed.add(id)
    }
    waiting = waiting.filter(({ id }) => !listed.has(id))
  }
  return steps
}
