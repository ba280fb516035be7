import { mindmapType } from './mindmap/index.ts'
import { pageType } from './page/index.ts'
import { projectType } from './project/index.ts'
import { runType } from './run/index.ts'
import { sopType } from './sop/index.ts'
import { spaceType } from './space/index.ts'
import { tasksType } from './tasks/index.ts'

/** Every document type of this build, by kind: one line each. */
export const documentTypes = {
  mindmap: mindmapType,
  space: spaceType,
  project: projectType,
  page: pageType,
  tasks: tasksType,
  sop: sopType,
  run: runType,
} as const

export type DocumentTypes = typeof documentTypes
