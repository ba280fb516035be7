import type { DocumentId } from '../../foundation/index.ts'
import type { TreeDocument } from '../query-map.ts'
import type { QueryContext, QueryHandlers } from './query-context.ts'
import type { SnapshotOf } from '../snapshot-types.ts'

/** Kinds that have their place in another screen than the tree: buckets in their board, runs in their SOP. */
const HIDDEN_IN_TREE: ReadonlySet<string> = new Set(['tasks', 'run'])

export const workspaceQueries: QueryHandlers<
  'workspace/info' | 'workspace/tree' | 'workspace/members' | 'document/info'
> = {
  'workspace/info': async (context) => ({ spaceId: context.spaceId, title: (await context.space()).title }),
  'workspace/tree': async (context) => {
    const space = await context.space()
    context.dependsOn('titles')
    return space.documents.filter(({ kind }) => !HIDDEN_IN_TREE.has(kind)).map((entry) => treeDocument(context, entry))
  },
  'workspace/members': async (context) => {
    const space = await context.space()
    return space.members.map(({ id, name }) => ({ id, name, isMe: id === context.me }))
  },
  'document/info': async (context, { documentId }) => {
    const [space, known] = await Promise.all([context.space(), context.describe(documentId)])
    // Not `complete`: a document opens before all links are in the tables, and they arrive as a change of this answer.
    context.dependsOn('titles', 'links', `document:${documentId}`)
    if (!known) return null
    const entry = space.documents.find(({ id }) => id === documentId) ?? unlisted(documentId, known.kind)
    const backlinks = context.tables.linksTo(documentId)
    return { ...treeDocument(context, entry), readOnly: known.readOnly, backlinks }
  },
}

type Entry = SnapshotOf<'space'>['documents'][number]

/** The document's own title wins over the copy in the space's index: a rename inside an editor shows at once. */
function treeDocument({ tables }: QueryContext, entry: Entry): TreeDocument {
  const { id, kind, parentId, order, deletedAt } = entry
  return { id, kind, title: tables.rowsOf(id)?.title || entry.title, parentId, order, deletedAt }
}

/** A document the space does not list (its index came later, or it is the space itself). */
function unlisted(id: DocumentId, kind: string): Entry {
  return { id, kind, title: '', parentId: null, order: 'a0', deletedAt: null }
}
