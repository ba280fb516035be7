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
  // An edit whose origin is missing is no violation: another person's creation may arrive later.
  for (const [id, fields] of readFlat(roots.statusOrigins)) {
    if (!isStatusCategory(fields.get('category'))) report('PJ3', `status ${id} has no category`)
  }
  for (const layer of [roots.statuses, roots.statusOrigins, roots.sections, roots.sectionOrigins]) {
    for (const [id, fields] of readFlat(layer)) {
      if (fields.has('title') && asText(fields.get('title')) === undefined) report('PJ3', `${id}: title`)
      if (fields.has('order') && asOrder(fields.get('order')) === undefined) report('PJ3', `${id}: order`)
    }
  }
  for (const [id, fields] of readFlat(roots.anchors)) {
    if (fields.has('at') && !isLocalDate(fields.get('at'))) report('PJ5', `anchor ${id} has no calendar date`)
  }
  return found
}
