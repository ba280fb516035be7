import { defineDocumentType } from '../kernel/index.ts'
import { pageCommands } from './commands.ts'
import { checkPageIntegrity } from './integrity.ts'
import { projectPage } from './projection.ts'
import { contentOf } from './schema.ts'
import { pageSnapshot } from './snapshot.ts'

export type { PageSnapshot } from './snapshot.ts'

/** A page of the knowledge base: a title and a body of rich text. */
export const pageType = defineDocumentType({
  kind: 'page',
  version: 1,
  initialise: () => undefined,
  commands: pageCommands,
  snapshot: pageSnapshot,
  project: projectPage,
  checkIntegrity: checkPageIntegrity,
  undoScope: (doc) => [doc.getMap('meta'), contentOf(doc)],
})
