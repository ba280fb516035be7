/** Every document type of this build, by kind: one line each. */
export const documentTypes = {} as const

export type DocumentTypes = typeof documentTypes
