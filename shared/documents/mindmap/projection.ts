import type * as Y from 'yjs'
import type { DocumentId } from '../../foundation/index.ts'
import { emptyProjection, type LinkRow, type Projection } from '../kernel/index.ts'
import { mapSnapshot, type NodeSnapshot } from './snapshot.ts'

/** Rows of a map: a link for each live node with a task or a reference, a search entry for each with words in it. */
export function projectMap(doc: Y.Doc, documentId: DocumentId): Projection {
  const map = mapSnapshot(doc)
  const live = Object.values(map.nodes).filter((node) => !node.deleted)
  return {
    ...emptyProjection(map.title),
    links: live.flatMap((node) => linksOf(node, documentId)),
    search: [
      { documentId, entity: null, title: map.title, body: '' },
      ...live.flatMap(({ id, text, note }) =>
        text === '' && note === '' ? [] : [{ documentId, entity: id, title: text, body: note }],
      ),
    ],
  }
}

function linksOf({ id, link, reference }: NodeSnapshot, documentId: DocumentId): readonly LinkRow[] {
  const from = { fromDocument: documentId, fromEntity: id }
  const task: LinkRow[] = link ? [{ ...from, toDocument: link.documentId, toEntity: link.taskId, kind: 'task' }] : []
  if (!reference || reference.kind === 'web') return task
  const toEntity = reference.kind === 'task' ? reference.taskId : reference.kind === 'node' ? reference.nodeId : null
  return [...task, { ...from, toDocument: reference.documentId, toEntity, kind: 'reference' }]
}
