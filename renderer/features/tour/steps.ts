import type { TreeDocument } from '#shared/engine/index.ts'
import { places } from '#renderer/app/index.ts'

/** One step: where it is, and the `data-tour` it points at. */
export type TourStep = {
  readonly id: 'map' | 'convert' | 'board' | 'work' | 'sop'
  readonly target: string
  /** The address of its screen; null when the workspace has no such document, and the step is passed over. */
  readonly place: (documents: readonly TreeDocument[]) => string | null
}

const first =
  (kind: string): TourStep['place'] =>
  (documents) => {
    const found = documents.find((document) => document.kind === kind && document.deletedAt === null)
    return found ? places.document(found.id) : null
  }

export const STEPS: readonly TourStep[] = [
  { id: 'map', target: 'map', place: first('mindmap') },
  { id: 'convert', target: 'convert', place: first('mindmap') },
  { id: 'board', target: 'views', place: first('project') },
  { id: 'work', target: 'my-work', place: () => places.myWork },
  { id: 'sop', target: 'start-run', place: first('sop') },
]
