import { defineDocumentType, flatKey } from '../kernel/index.ts'
import { projectCommands } from './commands.ts'
import { checkProject } from './integrity.ts'
import { projectProjection } from './projection.ts'
import { DEFAULT_STATUSES, projectRoots } from './schema.ts'
import { type ProjectSnapshot, projectSnapshot } from './snapshot.ts'

export type { ProjectAnchor, ProjectSection, ProjectSnapshot, ProjectStatus } from './snapshot.ts'

/** A plan: its statuses, sections and anchors. Its tasks live in `tasks` buckets. */
export const projectType = defineDocumentType<ProjectSnapshot, typeof projectCommands>({
  kind: 'project',
  version: 1,
  initialise: ({ doc }) => {
    const { statuses, statusOrigins } = projectRoots(doc)
    for (const status of DEFAULT_STATUSES) {
      statusOrigins.set(flatKey(status.id, 'title'), '')
      statusOrigins.set(flatKey(status.id, 'category'), status.category)
      statusOrigins.set(flatKey(status.id, 'order'), status.order)
      statuses.set(flatKey(status.id, 'by:default'), true)
    }
  },
  commands: projectCommands,
  snapshot: projectSnapshot,
  project: projectProjection,
  checkIntegrity: checkProject,
  undoScope: (doc) => {
    const { meta, statuses, sections, anchors, settings } = projectRoots(doc)
    return [meta, statuses, sections, anchors, settings]
  },
})
