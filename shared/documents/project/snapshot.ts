import type * as Y from 'yjs'
import { compareOrder, compareText, type OrderKey } from '../../foundation/index.ts'
import { deepFreeze, isLocalDate, type LocalDate, readFlat, readMeta, type StatusCategory } from '../kernel/index.ts'
import { asOrder, asText, asTime, isLimit, isStatusCategory, projectRoots } from './schema.ts'

export type ProjectStatus = {
  readonly id: string
  /** Empty for a default status nobody renamed: the UI names it in the reader's language. */
  readonly title: string
  readonly category: StatusCategory
  readonly order: OrderKey
  /** How many cards the team wants in it at most; more are shown as too many and never refused. */
  readonly limit?: number
}

export type ProjectSection = {
  readonly id: string
  readonly title: string
  readonly order: OrderKey
  readonly deletedAt: number | null
}

/** A named moment the plan hangs on: 双11 11/11 00:00. */
export type ProjectAnchor = {
  readonly id: string
  readonly title: string
  /** How node text names it: `618` in `618-3`. */
  readonly token: string
  readonly at: LocalDate
  /** The anchor that a bare `T-7` counts from. At most one. */
  readonly main: boolean
}

export type ProjectSnapshot = {
  readonly title: string
  /** The board's columns, in order. */
  readonly statuses: readonly ProjectStatus[]
  /** Removed statuses; a task may still stand in one. */
  readonly removedStatuses: readonly ProjectStatus[]
  /** All sections in order, deleted ones too. */
  readonly sections: readonly ProjectSection[]
  readonly anchors: readonly ProjectAnchor[]
}

/** Everything of a project as one frozen value. */
export function projectSnapshot(doc: Y.Doc): ProjectSnapshot {
  const { live, removed } = readStatuses(doc)
  return deepFreeze({
    title: readMeta(doc).title,
    statuses: live,
    removedStatuses: removed,
    sections: readSections(doc),
    anchors: readAnchors(doc),
  })
}

/** Statuses by (order, id). Where merges removed the last one of todo or done, the first removed one stays (PJ2). */
export function readStatuses(doc: Y.Doc): { live: ProjectStatus[]; removed: ProjectStatus[] } {
  const roots = projectRoots(doc)
  const origins = readFlat(roots.statusOrigins)
  const all: (ProjectStatus & { readonly deletedAt: number | null })[] = []
  for (const [id, edits] of readFlat(roots.statuses)) {
    const origin = origins.get(id)
    const category = origin?.get('category')
    if (!isShown(edits) || !isStatusCategory(category)) continue
    const limit = edits.get('limit')
    all.push({
      id,
      title: asText(edits.get('title')) ?? asText(origin?.get('title')) ?? '',
      category,
      ...(isLimit(limit) ? { limit } : {}),
      order: asOrder(edits.get('order')) ?? asOrder(origin?.get('order')) ?? 'a0',
      deletedAt: asTime(edits.get('deletedAt')),
    })
  }
  all.sort(compareOrder)
  const kept = new Set<string>()
  for (const category of ['todo', 'done'] as const) {
    const group = all.filter((status) => status.category === category)
    const first = group[0]
    if (first && group.every((status) => status.deletedAt !== null)) kept.add(first.id)
  }
  const live: ProjectStatus[] = []
  const removed: ProjectStatus[] = []
  for (const { deletedAt, ...status } of all) (deletedAt === null || kept.has(status.id) ? live : removed).push(status)
  return { live, removed }
}

/** Sections by (order, id), deleted ones too. */
export function readSections(doc: Y.Doc): ProjectSection[] {
  const roots = projectRoots(doc)
  const origins = readFlat(roots.sectionOrigins)
  const sections: ProjectSection[] = []
  for (const [id, edits] of readFlat(roots.sections)) {
    const origin = origins.get(id)
    if (!isShown(edits) || !origin?.has('title')) continue
    sections.push({
      id,
      title: asText(edits.get('title')) ?? asText(origin?.get('title')) ?? '',
      order: asOrder(edits.get('order')) ?? asOrder(origin?.get('order')) ?? 'a0',
      deletedAt: asTime(edits.get('deletedAt')),
    })
  }
  return sections.sort(compareOrder)
}

/** Live anchors by (moment, id). */
export function readAnchors(doc: Y.Doc): ProjectAnchor[] {
  const roots = projectRoots(doc)
  const main = roots.settings.get('mainAnchor')
  const anchors: ProjectAnchor[] = []
  for (const [id, fields] of readFlat(roots.anchors)) {
    const at = fields.get('at')
    if (!isLocalDate(at) || asTime(fields.get('deletedAt')) !== null) continue
    anchors.push({
      id,
      title: asText(fields.get('title')) ?? '',
      token: asText(fields.get('token')) ?? '',
      at,
      main: id === main,
    })
  }
  return anchors.sort((a, b) => compareText(a.at, b.at) || compareText(a.id, b.id))
}

/** Revealed by a creator, or edited by somebody since: an undone creation leaves neither (PJ4). */
function isShown(edits: ReadonlyMap<string, unknown>): boolean {
  for (const field of edits.keys()) if (field !== 'deletedAt') return true
  return false
}
