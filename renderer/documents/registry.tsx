import { type ComponentType, lazy, type LazyExoticComponent } from 'react'
import type { DocumentId } from '#shared/foundation/index.ts'

export type DocumentEditor = ComponentType<{ readonly documentId: DocumentId }>

/** The editor of each kind, loaded when the first document of it is opened: one line each. */
export const documentEditors: Readonly<Record<string, LazyExoticComponent<DocumentEditor>>> = {
  page: lazy(() => import('./page/index.ts').then((module) => ({ default: module.PageEditor }))),
  mindmap: lazy(() => import('./mindmap/index.ts').then((module) => ({ default: module.MindmapEditor }))),
  project: lazy(() => import('./project/index.ts').then((module) => ({ default: module.ProjectEditor }))),
  run: lazy(() => import('./run/index.ts').then((module) => ({ default: module.RunEditor }))),
  sop: lazy(() => import('./sop/index.ts').then((module) => ({ default: module.SopEditor }))),
}
