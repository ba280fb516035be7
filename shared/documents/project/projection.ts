import type * as Y from 'yjs'
import type { DocumentId } from '../../foundation/index.ts'
import { emptyProjection, type Projection } from '../kernel/index.ts'
import { projectSnapshot } from './snapshot.ts'

/** A project is found by its title, its sections and its anchors; anchors stand in the calendar. */
export function projectProjection(doc: Y.Doc, documentId: DocumentId): Projection {
  const project = projectSnapshot(doc)
  const sections = project.sections.filter((section) => section.deletedAt === null && section.title !== '')
  return {
    ...emptyProjection(project.title),
    dated: project.anchors.map((anchor) => ({
      documentId,
      entity: anchor.id,
      title: anchor.title || anchor.token,
      start: null,
      due: anchor.at,
    })),
    search: [
      { documentId, entity: null, title: project.title, body: '' },
      ...sections.map((section) => ({ documentId, entity: section.id, title: section.title, body: '' })),
      ...project.anchors.map((anchor) => ({ documentId, entity: anchor.id, title: anchor.title, body: anchor.token })),
    ],
  }
}
