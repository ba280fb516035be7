import type * as Y from 'yjs'
import { isOrderKey, type OrderKey } from '../../foundation/index.ts'
import type { StatusCategory } from '../kernel/index.ts'

/** Length limit of a title or token; longer input is refused, never cut. */
export const TITLE_LIMIT = 500

/**
 * The root maps. `*Origins` hold the values an entity was created with and are outside undo, the others what people
 * did since: so undoing a creation never takes the name from a section that somebody else uses (PJ4).
 */
export function projectRoots(doc: Y.Doc) {
  return {
    meta: doc.getMap('meta'),
    statuses: doc.getMap('statuses'),
    statusOrigins: doc.getMap('statusOrigins'),
    sections: doc.getMap('sections'),
    sectionOrigins: doc.getMap('sectionOrigins'),
    anchors: doc.getMap('anchors'),
    settings: doc.getMap('settings'),
  }
}

/** The statuses every project starts with. Titles are empty: the UI names them in the reader's language. */
export const DEFAULT_STATUSES: readonly {
  readonly id: string
  readonly category: StatusCategory
  readonly order: OrderKey
}[] = [
  { id: 'todo', category: 'todo', order: 'a0' },
  { id: 'doing', category: 'doing', order: 'a1' },
  { id: 'review', category: 'doing', order: 'a2' },
  { id: 'done', category: 'done', order: 'a3' },
  { id: 'cancelled', category: 'cancelled', order: 'a4' },
]

const CATEGORIES: ReadonlySet<unknown> = new Set<StatusCategory>(['todo', 'doing', 'done', 'cancelled'])

/** True for one of the four categories. */
export function isStatusCategory(value: unknown): value is StatusCategory {
  return CATEGORIES.has(value)
}

/** More cards than anyone can see at once are no limit. */
export const LIMIT_MAX = 999

/** True for a number of cards a status can be limited to. */
export function isLimit(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= LIMIT_MAX
}

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
export const asOrder = (value: unknown): OrderKey | undefined => (isOrderKey(value) ? value : undefined)
export const asTime = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null
