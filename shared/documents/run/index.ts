import { defineDocumentType } from '../kernel/index.ts'
import { runCommands } from './commands.ts'
import { checkRunIntegrity } from './integrity.ts'
import { projectRun } from './projection.ts'
import { runRoots } from './schema.ts'
import { runSnapshot } from './snapshot.ts'

export type { StepResult } from './results.ts'
export type { StepState } from './schema.ts'
export type { RunAnswer, RunSnapshot, RunState, RunStep } from './snapshot.ts'

/** One execution of a version of a SOP: who did which step, with which evidence. */
export const runType = defineDocumentType({
  kind: 'run',
  version: 1,
  initialise: () => undefined,
  commands: runCommands,
  snapshot: runSnapshot,
  project: projectRun,
  checkIntegrity: checkRunIntegrity,
  undoScope: (doc) => {
    const { meta, results, values, run } = runRoots(doc)
    return [meta, results, values, run]
  },
})
