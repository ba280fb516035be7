import type * as Y from 'yjs'
import type { DocumentId } from '../../foundation/index.ts'
import { emptyProjection, type Projection } from '../kernel/index.ts'
import { mapSnapshot } from './snapshot.ts'

/** Rows of a map: a link for each linked node that lives, a search entry for each live node with words in it. */
export function projectMap(doc: Y.Doc, documentId: DocumentId): Projection {
  const map = mapSnapshot(doc)
  const live = Object.values(map.nodes).filter((node) => !node.deleted)
  return {
    ...emptyProjection(map.title),
    links: live.flatMap(({ id, link }) =>
      link
        ? [
            {
              fromDocument: documentId,
              fromEntity: id,
              toDocument: link.documentId,
              toEntity: link.taskId,
              kind: 'task' as const,
            },
          ]
        : [],
    ),
    search: [
      { documentId, entity: null, title: map.title, body: '' },
      ...live.flatMap(({ id, text, note }) =>
        text === '' && note === '' ? [] : [{ documentId, entity: id, title: text, body: note }],
      ),
    ],
  }
}
