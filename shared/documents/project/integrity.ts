import type * as Y from 'yjs'
import { type IntegrityViolation, isLocalDate, readFlat } from '../kernel/index.ts'
import { asOrder, asText, isStatusCategory, projectRoots } from './schema.ts'
import { readStatuses } from './snapshot.ts'

/** What no command of ours can cause; each finding names the invariant of the README. */
export function checkProject(doc: Y.Doc): readonly IntegrityViolation[] {
  const roots = projectRoots(doc)
  const found: IntegrityViolation[] = []
  const report = (invariant: string, message: string): void => void found.push({ invariant, message })

  const { live } = readStatuses(doc)
  for (const category of ['todo', 'done'] as const) {
    if (!live.some((status) => status.category === category)) report('PJ2', `no status of category ${category}`)
  }
  const statusOrigins = readFlat(roots.statusOrigins)
  for (const id of readFlat(roots.statuses).keys()) {
    if (!isStatusCategory(statusOrigins.get(id)?.get('category'))) report('PJ3', `status ${id} has no category`)
  }
  for (const [name, edits, origins] of [
    ['status', readFlat(roots.statuses), statusOrigins],
    ['section', readFlat(roots.sections), readFlat(roots.sectionOrigins)],
  ] as const) {
    for (const [id, fields] of edits) {
      const origin = origins.get(id)
      if (asText(origin?.get('title')) === undefined) report('PJ3', `${name} ${id} was never created`)
      if (asOrder(origin?.get('order')) === undefined) report('PJ3', `${name} ${id} has no place`)
      if (fields.has('order') && asOrder(fields.get('order')) === undefined) report('PJ3', `${name} ${id}: order`)
      if (fields.has('title') && asText(fields.get('title')) === undefined) report('PJ3', `${name} ${id}: title`)
    }
  }
  for (const [id, fields] of readFlat(roots.anchors)) {
    if (fields.has('at') && !isLocalDate(fields.get('at'))) report('PJ5', `anchor ${id} has no calendar date`)
  }
  return found
}
