import { compareOrder, type DocumentId, err, type MemberId, newId, ok } from '../../foundation/index.ts'
import type { Planner } from './planning-context.ts'
import { create, run } from './steps.ts'

/** Makes a document and lists it in the space. */
export const planCreateDocument: Planner<'workspace/createDocument'> = async (context, { kind, title, parentId }) => {
  const documentId = newId<DocumentId>(context.random)
  const entry = { id: documentId, kind, title, parentId: parentId ?? null }
  return ok({
    steps: [create(documentId, kind, title), run(context.identity().spaceId, 'addDocument', entry)],
    output: { documentId },
  })
}

/** Writes a title into the document and into the space's index. */
export const planRenameDocument: Planner<'workspace/renameDocument'> = async (context, { documentId, title }) => {
  if (!context.kindOf(documentId)) return err({ reason: 'not-found', detail: documentId })
  const isListed = (await context.space()).documents.some(({ id }) => id === documentId)
  const setTitle = run(documentId, 'setTitle', { title })
  const steps = isListed
    ? [setTitle, run(context.identity().spaceId, 'renameDocument', { id: documentId, title })]
    : [setTitle]
  return ok({ steps, output: undefined })
}

/** Adds a person to the space. */
export const planAddMember: Planner<'workspace/addMember'> = async (context, { name }) => {
  const memberId = newId<MemberId>(context.random)
  return ok({ steps: [run(context.identity().spaceId, 'addMember', { memberId, name })], output: { memberId } })
}

/** Puts a document and all below it into the trash. */
export const planTrashDocument: Planner<'workspace/trashDocument'> = async (context, { documentId }) =>
  ok({ steps: [run(context.identity().spaceId, 'trashDocument', { id: documentId })], output: undefined })

/** Takes a document out of the trash. */
export const planRestoreDocument: Planner<'workspace/restoreDocument'> = async (context, { documentId }) =>
  ok({ steps: [run(context.identity().spaceId, 'restoreDocument', { id: documentId })], output: undefined })

/** Moves a document within the tree. A `before` that is not there any more means the end. */
export const planMoveDocument: Planner<'workspace/moveDocument'> = async (
  context,
  { documentId, parentId, before },
) => {
  const siblings = (await context.space()).documents
    .filter((entry) => entry.parentId === parentId && entry.deletedAt === null && entry.id !== documentId)
    .toSorted(compareOrder)
  const at = siblings.findIndex(({ id }) => id === before)
  const move = { id: documentId, parentId, index: at < 0 ? siblings.length : at }
  return ok({ steps: [run(context.identity().spaceId, 'moveDocument', move)], output: undefined })
}

/** Gives a member another name. */
export const planRenameMember: Planner<'workspace/renameMember'> = async (context, { memberId, name }) =>
  ok({ steps: [run(context.identity().spaceId, 'renameMember', { memberId, name })], output: undefined })
