import { z } from 'zod'
import type { Clock, Disposable } from '#shared/foundation/index.ts'
import { hostEvents } from '#shared/host/contract/index.ts'
import type { Reminder } from '#shared/host/index.ts'
import { readJsonIfThere, writeFileAtomically } from './files.ts'

/** Reminders that come due while the host runs, also with every window closed, and after a restart. */
export type Reminders = Disposable & {
  readonly set: (reminders: readonly Reminder[]) => Promise<void>
  /** Shows what came due while the computer slept: timers stand still then. */
  readonly rearm: () => void
}

const stored = z.array(hostEvents['reminder-due'])

/** Loads the reminders kept in `path` and calls `show` for each when it is due, once. */
export async function createReminders(
  path: string,
  clock: Clock,
  show: (reminder: Reminder) => void,
): Promise<Reminders> {
  const loaded = stored.safeParse(await readJsonIfThere(path))
  let waiting: readonly Reminder[] = loaded.success ? loaded.data : []
  let cancel = (): void => {}
  let disposed = false
  // Writes one after another: an older list must not overtake a newer one on its way to the disk.
  let saved: Promise<void> = Promise.resolve()
  const save = (): Promise<void> => {
    const content = JSON.stringify(waiting)
    saved = saved.catch(() => {}).then(() => writeFileAtomically(path, content))
    return saved
  }

  const rearm = (): void => {
    cancel()
    if (disposed) return
    const now = clock.nowMs()
    const due = waiting.filter((reminder) => reminder.atMs <= now)
    if (due.length > 0) {
      waiting = waiting.filter((reminder) => reminder.atMs > now)
      // Forgotten on the disk too; a failure means that it may be shown twice, which is better than never.
      save().catch(() => {})
      for (const reminder of due) show(reminder)
    }
    const nextMs = Math.min(...waiting.map((reminder) => reminder.atMs))
    cancel = Number.isFinite(nextMs) ? clock.schedule(nextMs - now, rearm) : () => {}
  }

  rearm()
  return {
    set: async (reminders) => {
      waiting = [...reminders]
      await save()
      rearm()
    },
    rearm,
    dispose: () => {
      disposed = true
      cancel()
    },
  }
}
