import { defineDocumentType } from '../kernel/index.ts'
import { spaceCommands } from './commands.ts'
import { checkSpaceIntegrity } from './integrity.ts'
import { projectSpace } from './projection.ts'
import { entryMap, memberMap } from './schema.ts'
import { spaceSnapshot } from './snapshot.ts'

export type { SpaceDocument } from './resolve.ts'
export type { SpaceMember, SpaceSnapshot } from './snapshot.ts'

/** The index of a circle: which documents it holds, in which tree, and what its members are called. */
export const spaceType = defineDocumentType({
  kind: 'space',
  version: 1,
  initialise: () => undefined,
  commands: spaceCommands,
  snapshot: spaceSnapshot,
  project: projectSpace,
  checkIntegrity: checkSpaceIntegrity,
  undoScope: (doc) => [doc.getMap('meta'), entryMap(doc), memberMap(doc)],
})
