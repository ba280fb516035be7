import type * as Y from 'yjs'
import { z } from 'zod'
import {
  type DocumentId,
  err,
  type MemberId,
  newId,
  ok,
  orderBetween,
  placeAt,
  type Result,
} from '../../foundation/index.ts'
import { type CommandContext, defineCommand, isEntityId } from '../kernel/index.ts'
import { cycleCuts, isAtOrAbove, resolveTree, type SpaceDocument, subtreeOf } from './resolve.ts'
import { additionKey, entryKey, entryMap, memberMap, readEntries } from './schema.ts'

const documentId = z.custom<DocumentId>(isEntityId)
const memberId = z.custom<MemberId>(isEntityId)
const title = z.string().max(500)

type EntryReason = 'document-not-found'

function documentsOf(context: CommandContext): readonly SpaceDocument[] {
  return resolveTree(readEntries(context.doc))
}

function findDocument(context: CommandContext, id: DocumentId): SpaceDocument | undefined {
  return documentsOf(context).find((document) => document.id === id)
}

function requireDocument(context: CommandContext, id: DocumentId): Result<void, EntryReason> {
  return findDocument(context, id) ? ok() : err('document-not-found')
}

/** Gives an entry its place; siblings with equal keys get new ones first. */
function writePlace(doc: Y.Doc, id: DocumentId, parentId: DocumentId | null, index: number | undefined): void {
  const map = entryMap(doc)
  const entries = readEntries(doc)
  const siblings = resolveTree(entries).filter(
    (document) => document.parentId === parentId && document.deletedAt === null && document.id !== id,
  )
  const placement = placeAt(siblings, index ?? siblings.length)
  const rekeyed = new Map(placement.rekeyed.map((sibling) => [sibling.id, sibling.order]))
  for (const entry of entries) {
    const order = rekeyed.get(entry.id)
    // The stored parent stays: the sibling may be here only because its own parent is in the trash (SP5).
    if (order !== undefined) map.set(entryKey(entry.id, 'place'), [entry.parentId, order])
  }
  map.set(entryKey(id, 'place'), [parentId, placement.order])
}

/** Takes an entry out of the trash, however it got there; writes nothing when it lives. */
function reveal(context: CommandContext, id: DocumentId): void {
  const map = entryMap(context.doc)
  if (typeof map.get(entryKey(id, 'deletedAt')) === 'number') map.set(entryKey(id, 'deletedAt'), null)
  if (findDocument(context, id)?.deletedAt !== null) map.set(additionKey(id, context.replica), true)
}

/** Writes the cut of every cycle into the places, so that what was shown before a move is what the move starts from. */
function settleCycles(doc: Y.Doc): void {
  const entries = readEntries(doc)
  const cuts = cycleCuts(entries)
  for (const entry of entries) {
    if (cuts.has(entry.id)) entryMap(doc).set(entryKey(entry.id, 'place'), [null, entry.order])
  }
}

export const spaceCommands = {
  setTitle: defineCommand({
    input: z.object({ title }),
    run: (context, input) => void context.doc.getMap('meta').set('title', input.title),
  }),

  /**
   * Puts a document into the space. The id may come from a cause two people share (a task bucket): adding it again
   * changes nothing, and one that was taken back or trashed returns with the title and place it had.
   */
  addDocument: defineCommand({
    input: z.object({
      id: documentId,
      kind: z.string().min(1).max(40),
      title,
      parentId: documentId.nullable(),
      index: z.number().int().min(0).optional(),
    }),
    check: (context, input): Result<void, 'parent-not-found'> =>
      input.parentId === null || findDocument(context, input.parentId) ? ok() : err('parent-not-found'),
    // The fields are written apart from the addition: undo takes back the addition alone, and the document goes to
    // the trash with whatever others did to it.
    prepare: (context, input) => {
      const map = entryMap(context.doc)
      if (map.has(entryKey(input.id, 'kind'))) return
      map.set(entryKey(input.id, 'kind'), input.kind)
      map.set(entryKey(input.id, 'title'), input.title)
      map.set(entryKey(input.id, 'created'), context.nowMs)
      writePlace(context.doc, input.id, input.parentId, input.index)
    },
    run: (context, input) => reveal(context, input.id),
  }),

  /**
   * Lists the documents and members of another space as they stand there, each at the end of its parent; what is
   * listed here already keeps its own title and place. Reads the tree once however many come: one by one, the 3,400
   * documents of a large backup took two minutes. Nothing is refused for its length, another space has taken it.
   */
  listAll: defineCommand({
    input: z.object({
      members: z.array(z.object({ id: memberId, name: z.string() })),
      documents: z.array(
        z.object({
          id: documentId,
          kind: z.string().min(1),
          title: z.string(),
          parentId: documentId.nullable(),
          deletedAt: z.number().nullable(),
        }),
      ),
    }),
    complete: ({ doc }, { members, documents }) => {
      const unlisted = documents.filter(({ id }) => !entryMap(doc).has(entryKey(id, 'kind')))
      return { members: members.filter(({ id }) => !memberMap(doc).has(id)), documents: unlisted }
    },
    // As in addDocument: undo takes back the additions alone.
    prepare: (context, { documents }) => {
      const map = entryMap(context.doc)
      const present = documentsOf(context)
      const known = new Set([...present, ...documents].map(({ id }) => id))
      // The list is in order, so that the last of each parent is what stays.
      const lastOf = new Map(present.map(({ parentId, order }) => [parentId, order]))
      for (const { id, kind, title: shown, parentId, deletedAt } of documents) {
        const parent = parentId !== null && known.has(parentId) ? parentId : null
        const order = orderBetween(lastOf.get(parent) ?? null, null)
        lastOf.set(parent, order)
        map.set(entryKey(id, 'kind'), kind)
        map.set(entryKey(id, 'title'), shown)
        map.set(entryKey(id, 'created'), context.nowMs)
        map.set(entryKey(id, 'place'), [parent, order])
        if (deletedAt !== null) map.set(entryKey(id, 'deletedAt'), deletedAt)
      }
    },
    run: (context, { members, documents }) => {
      for (const { id } of documents) entryMap(context.doc).set(additionKey(id, context.replica), true)
      for (const { id, name } of members) memberMap(context.doc).set(id, name)
    },
  }),

  renameDocument: defineCommand({
    input: z.object({ id: documentId, title }),
    check: (context, input) => requireDocument(context, input.id),
    run: (context, input) => void entryMap(context.doc).set(entryKey(input.id, 'title'), input.title),
  }),

  /** Moves a document, with all below it, to the `index`-th place among the living children of `parentId`. */
  moveDocument: defineCommand({
    input: z.object({ id: documentId, parentId: documentId.nullable(), index: z.number().int().min(0) }),
    check: (context, input): Result<void, EntryReason | 'parent-not-found' | 'cycle'> => {
      const documents = documentsOf(context)
      if (!documents.some((document) => document.id === input.id)) return err('document-not-found')
      if (input.parentId === null) return ok()
      if (!documents.some((document) => document.id === input.parentId)) return err('parent-not-found')
      return isAtOrAbove(documents, input.id, input.parentId) ? err('cycle') : ok()
    },
    run: (context, input) => {
      settleCycles(context.doc)
      writePlace(context.doc, input.id, input.parentId, input.index)
    },
  }),

  /** Puts a document and everything living below it into the trash. */
  trashDocument: defineCommand({
    input: z.object({ id: documentId }),
    check: (context, input) => requireDocument(context, input.id),
    run: (context, input) => {
      for (const document of subtreeOf(documentsOf(context), input.id)) {
        if (document.deletedAt === null) entryMap(context.doc).set(entryKey(document.id, 'deletedAt'), context.nowMs)
      }
    },
  }),

  /** Takes a document out of the trash, with what went into it by the same act. */
  restoreDocument: defineCommand({
    input: z.object({ id: documentId }),
    check: (context, input) => requireDocument(context, input.id),
    run: (context, input) => {
      const deletedAt = findDocument(context, input.id)?.deletedAt ?? null
      if (deletedAt === null) return
      for (const document of subtreeOf(documentsOf(context), input.id)) {
        if (document.deletedAt === deletedAt) reveal(context, document.id)
      }
    },
  }),

  /** Adds a member, or renames the one with this id; answers the id. */
  addMember: defineCommand({
    input: z.object({ memberId: memberId.optional(), name: z.string().min(1).max(80) }),
    run: (context, input): MemberId => {
      const id = input.memberId ?? newId<MemberId>(context.random)
      memberMap(context.doc).set(id, input.name)
      return id
    },
  }),

  renameMember: defineCommand({
    input: z.object({ memberId, name: z.string().min(1).max(80) }),
    check: (context, input): Result<void, 'member-not-found'> =>
      memberMap(context.doc).has(input.memberId) ? ok() : err('member-not-found'),
    run: (context, input) => void memberMap(context.doc).set(input.memberId, input.name),
  }),
}
