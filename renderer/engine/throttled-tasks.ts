import type { Clock } from '#shared/foundation/index.ts'

// Two frames: nobody sees rows that are this late, and a burst of a thousand edits costs thirty rounds a second.
const INTERVAL_MS = 33

/**
 * Runs tasks at most once per interval: at once when it has been quiet, else at the interval's end. The same task given
 * several times meanwhile is run once.
 */
export function throttledTasks(clock: Clock, intervalMs = INTERVAL_MS): (task: () => void) => void {
  const waiting = new Set<() => void>()
  let cooling = false
  const runAll = (): void => {
    cooling = waiting.size > 0
    if (cooling) clock.schedule(intervalMs, runAll)
    const tasks = [...waiting]
    waiting.clear()
    for (const task of tasks) task()
  }
  return (task) => {
    waiting.add(task)
    if (cooling) return
    cooling = true
    clock.schedule(0, runAll)
  }
}
