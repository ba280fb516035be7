import type { RunView } from '../query-map.ts'
import type { QueryHandlers } from './query-context.ts'

export const sopQueries: QueryHandlers<'sop/runs'> = {
  'sop/runs': async (context, { sopId }) => {
    const space = await context.space()
    const runs: RunView[] = []
    // Runs hang under their SOP in the space's index, newest last.
    for (const { id, kind, parentId, deletedAt } of space.documents) {
      if (kind !== 'run' || parentId !== sopId || deletedAt !== null) continue
      const run = await context.snapshot(id, 'run')
      if (!run) continue
      const { title, state, progress } = run
      runs.push({ documentId: id, title, state, done: progress.done, total: progress.total })
    }
    return runs
  },
}
