import type { TaskView } from '#shared/engine/index.ts'

/** True when `from` waits for `target`, directly or through others: making `target` wait for it would close a circle. */
export function waitsOn(from: TaskView, target: string, tasks: ReadonlyMap<string, TaskView>): boolean {
  const seen = new Set<string>()
  const open = [from]
  for (let task = open.pop(); task; task = open.pop()) {
    if (task.id === target) return true
    if (seen.has(task.id)) continue
    seen.add(task.id)
    for (const { taskId } of task.predecessors) {
      const next = tasks.get(taskId)
      if (next) open.push(next)
    }
  }
  return false
}
