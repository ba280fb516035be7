import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import type { DocumentId } from '#shared/foundation/index.ts'

export type DocumentEditor = ComponentType<{ readonly documentId: DocumentId }>

type Load = () => Promise<{ readonly default: DocumentEditor }>

/** How the editor of each kind is loaded: one line each. */
const loads: Readonly<Record<string, Load>> = {
  page: () => import('./page/index.ts').then((module) => ({ default: module.PageEditor })),
  mindmap: () => import('./mindmap/index.ts').then((module) => ({ default: module.MindmapEditor })),
  project: () => import('./project/index.ts').then((module) => ({ default: module.ProjectEditor })),
  run: () => import('./run/index.ts').then((module) => ({ default: module.RunEditor })),
  sop: () => import('./sop/index.ts').then((module) => ({ default: module.SopEditor })),
}

const loaded = new Map<string, DocumentEditor>()

const lazily: Readonly<Record<string, LazyExoticComponent<DocumentEditor>>> = Object.fromEntries(
  Object.entries(loads).map(([kind, load]) => [kind, lazy(load)]),
)

/**
 * The editor of a kind: at once when it is loaded already, else as soon as it is. Keep what it answers for as long as
 * the document is open. What is loaded must not go through `lazy`: React would hold it back for 300 ms as a late part.
 */
export function editorOf(kind: string): DocumentEditor | undefined {
  if (!Object.hasOwn(loads, kind)) return undefined
  return loaded.get(kind) ?? lazily[kind]
}

const LAST_KIND = 'branchline.last-kind'

/** Remembers what kind of document is open, for the next start. */
export function rememberKind(kind: string): void {
  localStorage.setItem(LAST_KIND, kind)
}

/** Loads the editor that the first document probably needs, while the workspace is still opening. */
export function preloadEditor(): void {
  const kind = localStorage.getItem(LAST_KIND) ?? 'project'
  const load = Object.hasOwn(loads, kind) ? loads[kind] : undefined
  // Whoever opens a document loads it again and hears of the failure.
  void load?.().then(
    (module) => loaded.set(kind, module.default),
    () => undefined,
  )
}
