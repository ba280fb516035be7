import { compareText, type TaskId } from '../../foundation/index.ts'
import type { TaskRow } from '../kernel/index.ts'

/** What deciding a task's parent needs of it. */
export type Placed = Pick<TaskRow, 'parentId' | 'placedAt'> & { readonly id: TaskId }

/**
 * The task with the parent it has among the tasks of all buckets. Two people apart may hang a under b in one bucket and
 * b under a in another, and neither log can see that (TK8): of such a circle the newest placement, by (lamport, id),
 * has no effect, and its task hangs directly under the project. A task on no circle is returned as it is.
 */
export function withoutCircle<Row extends Placed>(row: Row, find: (id: string) => Placed | undefined): Row {
  const seen = new Set<string>()
  let newest: Placed = row
  let at = row.parentId
  while (at !== null && at !== row.id) {
    const parent = find(at)
    // A section, a task that is not here, or a circle further up that this one only leads to.
    if (!parent || seen.has(at)) return row
    seen.add(at)
    if (isNewer(parent, newest)) newest = parent
    at = parent.parentId
  }
  return at === null || newest.id !== row.id ? row : { ...row, parentId: null }
}

function isNewer(a: Placed, b: Placed): boolean {
  return a.placedAt > b.placedAt || (a.placedAt === b.placedAt && compareText(a.id, b.id) > 0)
}
