import type * as Y from 'yjs'
import { z } from 'zod'
import { err, newId, ok, type Ordered, placeAt, type Result } from '../../foundation/index.ts'
import { type CommandContext, defineCommand, flatKey, isEntityId, isLocalDate } from '../kernel/index.ts'
import { LIMIT_MAX, projectRoots, TITLE_LIMIT } from './schema.ts'
import { readAnchors, readSections, readStatuses } from './snapshot.ts'

const title = z.string().trim().max(TITLE_LIMIT)
const entityId = z.string().refine(isEntityId)
const index = z.number().int().nonnegative()
const category = z.enum(['todo', 'doing', 'done', 'cancelled'])

/** The commands of a project. All of them work on ids; order is by index among what is shown. */
export const projectCommands = {
  setTitle: defineCommand({
    input: z.object({ title }),
    run: ({ doc }, input) => {
      projectRoots(doc).meta.set('title', input.title)
    },
  }),

  addStatus: defineCommand({
    input: z.object({ statusId: entityId.optional(), title, category, index: index.optional() }),
    check: ({ doc }, { statusId }) =>
      statusId !== undefined && hasStatus(doc, statusId) ? err('status-exists' as const) : ok(),
    run: (context, input) => {
      const roots = projectRoots(context.doc)
      const statusId = input.statusId ?? newId<string>(context.random)
      const order = place(roots.statuses, readStatuses(context.doc).live, input.index)
      setIfChanged(roots.statusOrigins, flatKey(statusId, 'title'), input.title)
      setIfChanged(roots.statusOrigins, flatKey(statusId, 'category'), input.category)
      setIfChanged(roots.statusOrigins, flatKey(statusId, 'order'), order)
      reveal(roots.statuses, statusId, context)
      return { statusId }
    },
  }),

  renameStatus: defineCommand({
    input: z.object({ statusId: entityId, title }),
    check: ({ doc }, { statusId }) => (hasStatus(doc, statusId) ? ok() : err('unknown-status' as const)),
    run: ({ doc }, input) => {
      projectRoots(doc).statuses.set(flatKey(input.statusId, 'title'), input.title)
    },
  }),

  /** Limits how many cards a status should hold; `null` lifts the limit. Cards beyond it are shown, never refused. */
  setStatusLimit: defineCommand({
    input: z.object({ statusId: entityId, limit: z.number().int().min(1).max(LIMIT_MAX).nullable() }),
    check: ({ doc }, { statusId }) => (hasStatus(doc, statusId) ? ok() : err('unknown-status' as const)),
    run: ({ doc }, input) => {
      setIfChanged(projectRoots(doc).statuses, flatKey(input.statusId, 'limit'), input.limit)
    },
  }),

  moveStatus: defineCommand({
    input: z.object({ statusId: entityId, index }),
    check: ({ doc }, { statusId }) => (hasStatus(doc, statusId) ? ok() : err('unknown-status' as const)),
    run: ({ doc }, input) => {
      const { statuses } = projectRoots(doc)
      const others = readStatuses(doc).live.filter((status) => status.id !== input.statusId)
      statuses.set(flatKey(input.statusId, 'order'), place(statuses, others, input.index))
    },
  }),

  /** Cards of a removed status keep it; the board shows it as a column for as long as it holds some. */
  removeStatus: defineCommand({
    input: z.object({ statusId: entityId }),
    check: ({ doc }, { statusId }): Result<void, 'unknown-status' | 'last-of-category'> => {
      const { live } = readStatuses(doc)
      const status = live.find((candidate) => candidate.id === statusId)
      if (!status) return err('unknown-status')
      const needed = status.category === 'todo' || status.category === 'done'
      const last = live.filter((candidate) => candidate.category === status.category).length === 1
      return needed && last ? err('last-of-category') : ok()
    },
    run: ({ doc, nowMs }, input) => {
      projectRoots(doc).statuses.set(flatKey(input.statusId, 'deletedAt'), nowMs)
    },
  }),

  restoreStatus: defineCommand({
    input: z.object({ statusId: entityId }),
    check: ({ doc }, { statusId }) => (hasStatus(doc, statusId) ? ok() : err('unknown-status' as const)),
    run: ({ doc }, input) => {
      setIfChanged(projectRoots(doc).statuses, flatKey(input.statusId, 'deletedAt'), null)
    },
  }),

  /**
   * Adds a section. With an id that exists already (a branch converted twice) nothing is doubled: a living section
   * stays as it is, a deleted one is restored, because somebody is about to put tasks into it.
   */
  addSection: defineCommand({
    input: z.object({ sectionId: entityId.optional(), title, index: index.optional() }),
    run: (context, input) => {
      const roots = projectRoots(context.doc)
      const sectionId = input.sectionId ?? newId<string>(context.random)
      const sections = readSections(context.doc)
      const existing = sections.find((section) => section.id === sectionId)
      if (existing) {
        if (existing.deletedAt !== null) roots.sections.set(flatKey(sectionId, 'deletedAt'), null)
        reveal(roots.sections, sectionId, context)
        return { sectionId }
      }
      const order = place(roots.sections, sections.filter(isLive), input.index)
      setIfChanged(roots.sectionOrigins, flatKey(sectionId, 'title'), input.title)
      setIfChanged(roots.sectionOrigins, flatKey(sectionId, 'order'), order)
      roots.sections.delete(flatKey(sectionId, 'deletedAt'))
      reveal(roots.sections, sectionId, context)
      return { sectionId }
    },
  }),

  renameSection: defineCommand({
    input: z.object({ sectionId: entityId, title }),
    check: ({ doc }, { sectionId }) => checkSection(doc, sectionId),
    run: ({ doc }, input) => {
      projectRoots(doc).sections.set(flatKey(input.sectionId, 'title'), input.title)
    },
  }),

  moveSection: defineCommand({
    input: z.object({ sectionId: entityId, index }),
    check: ({ doc }, { sectionId }) => checkSection(doc, sectionId),
    run: ({ doc }, input) => {
      const { sections } = projectRoots(doc)
      const others = readSections(doc).filter((section) => isLive(section) && section.id !== input.sectionId)
      sections.set(flatKey(input.sectionId, 'order'), place(sections, others, input.index))
    },
  }),

  deleteSection: defineCommand({
    input: z.object({ sectionId: entityId }),
    check: ({ doc }, { sectionId }) => checkSection(doc, sectionId),
    run: ({ doc, nowMs }, input) => {
      projectRoots(doc).sections.set(flatKey(input.sectionId, 'deletedAt'), nowMs)
    },
  }),

  restoreSection: defineCommand({
    input: z.object({ sectionId: entityId }),
    check: ({ doc }, { sectionId }) => checkSection(doc, sectionId),
    run: ({ doc }, input) => {
      setIfChanged(projectRoots(doc).sections, flatKey(input.sectionId, 'deletedAt'), null)
    },
  }),

  /** Adds an anchor, changes the one with this id, or brings a removed one back. */
  setAnchor: defineCommand({
    input: z.object({
      anchorId: entityId.optional(),
      title,
      token: z.string().trim().max(TITLE_LIMIT),
      at: z.string(),
      main: z.boolean().optional(),
    }),
    check: ({ doc }, input): Result<void, 'invalid-date' | 'empty-token' | 'token-taken'> => {
      if (!isLocalDate(input.at)) return err('invalid-date')
      if (input.token === '') return err('empty-token')
      const taken = readAnchors(doc).some((other) => other.token === input.token && other.id !== input.anchorId)
      return taken ? err('token-taken') : ok()
    },
    run: (context, input) => {
      const { anchors, settings } = projectRoots(context.doc)
      const anchorId = input.anchorId ?? newId<string>(context.random)
      setIfChanged(anchors, flatKey(anchorId, 'title'), input.title)
      setIfChanged(anchors, flatKey(anchorId, 'token'), input.token)
      setIfChanged(anchors, flatKey(anchorId, 'at'), input.at)
      if (anchors.has(flatKey(anchorId, 'deletedAt'))) setIfChanged(anchors, flatKey(anchorId, 'deletedAt'), null)
      if (input.main === true) setIfChanged(settings, 'mainAnchor', anchorId)
      if (input.main === false && settings.get('mainAnchor') === anchorId) settings.set('mainAnchor', null)
      return { anchorId }
    },
  }),

  removeAnchor: defineCommand({
    input: z.object({ anchorId: entityId }),
    check: ({ doc }, { anchorId }) =>
      readAnchors(doc).some((anchor) => anchor.id === anchorId) ? ok() : err('unknown-anchor' as const),
    run: ({ doc, nowMs }, input) => {
      projectRoots(doc).anchors.set(flatKey(input.anchorId, 'deletedAt'), nowMs)
    },
  }),
}

function isLive(section: { readonly deletedAt: number | null }): boolean {
  return section.deletedAt === null
}

function hasStatus(doc: Y.Doc, statusId: string): boolean {
  const { live, removed } = readStatuses(doc)
  return [...live, ...removed].some((status) => status.id === statusId)
}

function checkSection(doc: Y.Doc, sectionId: string): Result<void, 'unknown-section'> {
  return readSections(doc).some((section) => section.id === sectionId) ? ok() : err('unknown-section')
}

/** The key for `at` among `siblings`; neighbours with equal keys get new ones first. */
function place(edits: Y.Map<unknown>, siblings: readonly Ordered[], at: number | undefined): string {
  const placement = placeAt(siblings, at ?? siblings.length)
  for (const moved of placement.rekeyed) edits.set(flatKey(moved.id, 'order'), moved.order)
  return placement.order
}

/** One key per replica: when two people created the same section, undoing one creation leaves the other (PJ4). */
function reveal(edits: Y.Map<unknown>, id: string, context: CommandContext): void {
  setIfChanged(edits, flatKey(id, `by:${context.replica}`), true)
}

function setIfChanged(map: Y.Map<unknown>, key: string, value: string | number | true | null): void {
  if (map.get(key) !== value) map.set(key, value)
}
