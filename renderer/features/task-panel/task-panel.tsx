import type { ReactNode } from 'react'
import type { TaskId } from '#shared/foundation/index.ts'

/** Everything about one task, beside the document. */
export function TaskPanel({ taskId }: { readonly taskId: TaskId }): ReactNode {
  return <div className="p-4">{taskId}</div>
}
