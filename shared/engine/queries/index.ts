import type { QueryName } from '../query-map.ts'
import { mapQueries } from './map.ts'
import { projectQueries } from './project.ts'
import type { QueryHandlers } from './query-context.ts'
import { searchQueries } from './search.ts'
import { sopQueries } from './sop.ts'
import { taskQueries } from './task.ts'
import { workQueries } from './work.ts'
import { workspaceQueries } from './workspace.ts'

/** Every question the engine answers. */
export const queryHandlers: QueryHandlers<QueryName> = {
  ...workspaceQueries,
  ...projectQueries,
  ...taskQueries,
  ...mapQueries,
  ...workQueries,
  ...sopQueries,
  ...searchQueries,
  'engine/undo': async (context) => {
    context.dependsOn('undo')
    return context.undoNames()
  },
}
