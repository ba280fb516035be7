import { type DocumentId, err, newId, ok } from '../../foundation/index.ts'
import type { Planner } from './planning-context.ts'
import { create, run } from './steps.ts'

/** Freezes the SOP's text when it changed and starts a run pinned to that version. */
export const planStartRun: Planner<'work/startRun'> = async (context, { sopId, title }) => {
  const sop = await context.snapshot(sopId, 'sop')
  if (!sop) return err({ reason: 'not-found', detail: sopId })
  const frozen = sop.versions.find(({ hash, intact }) => hash === sop.draftHash && intact)
  // A version's hash follows from its text: what freezing would give is known before it is done.
  const preview = frozen ? sop : await context.preview(sopId, 'sop', 'freezeVersion', {})
  const version = preview?.versions.find(({ hash }) => hash === sop.draftHash)
  if (!version) return err({ reason: 'no-steps', detail: sopId })
  const documentId = newId<DocumentId>(context.random)
  const pin = { sopId, versionHash: version.hash, versionLabel: version.label, content: version.content, title }
  return ok({
    steps: [
      ...(frozen ? [] : [run(sopId, 'freezeVersion', {})]),
      create(documentId, 'run', title),
      run(documentId, 'start', pin),
      run(context.identity().spaceId, 'addDocument', { id: documentId, kind: 'run', title, parentId: sopId }),
    ],
    output: { documentId },
  })
}
