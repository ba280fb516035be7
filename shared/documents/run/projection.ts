import type * as Y from 'yjs'
import type { DocumentId } from '../../foundation/index.ts'
import type { Projection } from '../kernel/index.ts'
import { runSnapshot, type RunStep } from './snapshot.ts'

/** Where in the document the rows that are about all of it come from. */
const WHOLE = 'run'

/** A run is found by its title and by what was written into it, points at its SOP, and has a date while it is open. */
export function projectRun(doc: Y.Doc, documentId: DocumentId): Projection {
  const run = runSnapshot(doc)
  const isOpen = run.state === 'not-started' || run.state === 'running'
  const body = [run.procedure.title, ...run.steps.flatMap(wordsOf)].filter((text) => text !== '').join('\n')
  return {
    title: run.title,
    tasks: [],
    links:
      run.sopId === null
        ? []
        : [
            {
              fromDocument: documentId,
              fromEntity: WHOLE,
              toDocument: run.sopId,
              toEntity: run.versionHash,
              kind: 'run-of',
            },
          ],
    mentions: [],
    dated:
      run.due !== null && isOpen ? [{ documentId, entity: WHOLE, title: run.title, start: null, due: run.due }] : [],
    search: [{ documentId, entity: null, title: run.title, body }],
  }
}

function wordsOf(step: RunStep): string[] {
  const answers = step.answers.map((answer) => (typeof answer?.value === 'string' ? answer.value : ''))
  return [...answers, ...step.results.map((result) => result.reason)]
}
