import { defineDocumentType } from '../kernel/index.ts'
import { sopCommands } from './commands.ts'
import { checkSopIntegrity } from './integrity.ts'
import { projectSop } from './projection.ts'
import { sopRoots } from './schema.ts'
import { sopSnapshot } from './snapshot.ts'

export type { SopSnapshot } from './snapshot.ts'
export type { SopStep } from './steps.ts'
export type { SopVersion } from './versions.ts'

/** A standard operating procedure: a draft of header, steps and body, and the versions frozen from it. */
export const sopType = defineDocumentType({
  kind: 'sop',
  version: 1,
  initialise: () => undefined,
  commands: sopCommands,
  snapshot: sopSnapshot,
  project: projectSop,
  checkIntegrity: checkSopIntegrity,
  undoScope: (doc) => {
    const { meta, header, steps, content } = sopRoots(doc)
    return [meta, header, steps, content]
  },
})
