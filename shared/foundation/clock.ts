/** Port: time and timers, passed in so that tests decide what time it is. */
export type Clock = {
  /** Milliseconds since the Unix epoch, as the computer believes. Never used to order edits. */
  readonly nowMs: () => number
  /** The local calendar day, `YYYY-MM-DD`. */
  readonly today: () => string
  /** Runs `task` once after `delayMs`; the returned function cancels it. */
  readonly schedule: (delayMs: number, task: () => void) => () => void
}

/** A clock that stands still until told to advance; due tasks run in order of their time. */
export type ManualClock = Clock & {
  /** Lets time pass. A task sees the time it was due at, and one it schedules meanwhile runs too when it is due. */
  readonly advance: (ms: number) => void
  /** Somebody sets the computer's clock, forwards or back. As with real timers, no task runs earlier or later for it. */
  readonly setNow: (ms: number) => void
  /** Tasks scheduled and not yet run or cancelled: what a test asks to find a timer left behind. */
  readonly pending: () => number
}

/** Creates a clock for tests, starting at `startMs` (UTC is its local zone). */
export function manualClock(startMs = Date.UTC(2026, 9, 16, 2, 40)): ManualClock {
  // Two times, as in a computer: what timers count, and what the wall clock says.
  let elapsedMs = 0
  let wallOffsetMs = startMs
  let sequence = 0
  const tasks = new Map<number, { readonly at: number; readonly run: () => void }>()
  const nowMs = (): number => elapsedMs + wallOffsetMs
  const nextDue = (until: number) =>
    [...tasks].filter(([, task]) => task.at <= until).sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0]
  return {
    nowMs,
    today: () => new Date(nowMs()).toISOString().slice(0, 10),
    schedule: (delayMs, run) => {
      const id = sequence++
      tasks.set(id, { at: elapsedMs + Math.max(0, delayMs), run })
      return () => tasks.delete(id)
    },
    advance: (ms) => {
      const until = elapsedMs + ms
      for (let due = nextDue(until); due; due = nextDue(until)) {
        tasks.delete(due[0])
        elapsedMs = Math.max(elapsedMs, due[1].at)
        due[1].run()
      }
      elapsedMs = Math.max(elapsedMs, until)
    },
    setNow: (ms) => {
      wallOffsetMs = ms - elapsedMs
    },
    pending: () => tasks.size,
  }
}
