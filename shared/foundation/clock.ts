/** Time and timers, passed in so that tests decide what time it is. */
export type Clock = {
  /** Milliseconds since the Unix epoch, as the computer believes. Never used to order edits. */
  readonly nowMs: () => number
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: () => string
  /** Runs `task` once after `delayMs`; the returned function cancels it. */
  readonly schedule: (delayMs: number, task: () => void) => () => void
}

/** A clock that stands still until told to advance; due tasks run in order of their time. */
export type ManualClock = Clock & { readonly advance: (ms: number) => void; readonly setNow: (ms: number) => void }

/** Creates a clock for tests, starting at `startMs` (UTC is its local zone). */
export function manualClock(startMs = Date.UTC(2026, 9, 16, 2, 40)): ManualClock {
  let now = startMs
  let sequence = 0
  const tasks = new Map<number, { readonly at: number; readonly run: () => void }>()
  const runDue = (): void => {
    for (;;) {
      const due = [...tasks].filter(([, task]) => task.at <= now).sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0]
      if (!due) return
      tasks.delete(due[0])
      due[1].run()
    }
  }
  return {
    nowMs: () => now,
    today: () => new Date(now).toISOString().slice(0, 10),
    schedule: (delayMs, run) => {
      const id = sequence++
      tasks.set(id, { at: now + delayMs, run })
      return () => tasks.delete(id)
    },
    advance: (ms) => {
      now += ms
      runDue()
    },
    setNow: (ms) => {
      now = ms
      runDue()
    },
  }
}
