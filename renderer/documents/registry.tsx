import type { ComponentType } from 'react'
import { latePart, type LatePart } from '#renderer/app/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'

/** The editor of each kind, and how it is loaded: one line each. */
const editors: Readonly<Record<string, LatePart<{ readonly documentId: DocumentId }>>> = {
  page: latePart(async () => (await import('./page/index.ts')).PageEditor),
  mindmap: latePart(async () => (await import('./mindmap/index.ts')).MindmapEditor),
  project: latePart(async () => (await import('./project/index.ts')).ProjectEditor),
  run: latePart(async () => (await import('./run/index.ts')).RunEditor),
  sop: latePart(async () => (await import('./sop/index.ts')).SopEditor),
}

export type DocumentEditor = ComponentType<{ readonly documentId: DocumentId }>

/** The editor of a kind: drawn at once when it is loaded already, else as soon as it is. */
export function editorOf(kind: string): DocumentEditor | undefined {
  return entryOf(kind)?.Part
}

const LAST_KIND = 'branchline.last-kind'

/** Remembers what kind of document is open, for the next start. */
export function rememberKind(kind: string): void {
  localStorage.setItem(LAST_KIND, kind)
}

/** Loads the editor that the first document probably needs, while the workspace is still opening. */
export function preloadEditor(): void {
  entryOf(localStorage.getItem(LAST_KIND) ?? 'project')?.preload()
}

function entryOf(kind: string): (typeof editors)[string] | undefined {
  return Object.hasOwn(editors, kind) ? editors[kind] : undefined
}
