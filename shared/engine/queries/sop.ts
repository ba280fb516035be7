import type { RunView } from '../query-map.ts'
import type { QueryHandlers } from './query-context.ts'

type RunSnapshot = {
  readonly title: string
  readonly sopId: string
  readonly state: RunView['state']
  readonly steps?: readonly { readonly state: string }[]
}

/** Step states that need nobody any more. */
const SETTLED: ReadonlySet<string> = new Set(['done', 'skipped', 'not-applicable', 'failed'])

export const sopQueries: QueryHandlers<'sop/runs'> = {
  'sop/runs': async (context, { sopId }) => {
    const space = await context.space()
    const runs: RunView[] = []
    // Runs hang under their SOP in the space's index, newest last.
    for (const { id, kind, parentId, deletedAt } of space.documents) {
      if (kind !== 'run' || parentId !== sopId || deletedAt !== null) continue
      const run = await context.snapshot<RunSnapshot>(id, 'run')
      if (!run) continue
      const steps = run.steps ?? []
      const done = steps.filter(({ state }) => SETTLED.has(state)).length
      runs.push({ documentId: id, title: run.title, state: run.state, done, total: steps.length })
    }
    return runs
  },
}
