import { projectType } from './project/index.ts'

/** Every document type of this build, by kind: one line each. */
export const documentTypes = {
  project: projectType,
} as const

export type DocumentTypes = typeof documentTypes
