import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Clock } from '../../foundation/index.ts'

/** A clock and a way to let its time pass. */
export type ClockHarness = { readonly clock: Clock; readonly pass: (ms: number) => void }

const DAY_MS = 86_400_000

/** The contract of the Clock port: every implementation runs it from its own test file. */
export function describeClock(name: string, create: () => ClockHarness): void {
  describe(`clock ${name}`, () => {
    afterEach(() => vi.useRealTimers())

    it('tells a day that is the day of its time, give or take the zone', () => {
      const { clock } = create()
      const { nowMs, today } = clock
      expect(today()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(Math.abs(Date.parse(`${today()}T12:00:00Z`) - nowMs())).toBeLessThanOrEqual(26 * 3_600_000)
    })

    it('runs a task once, when its time has come and not before', () => {
      const { clock, pass } = create()
      const { schedule } = clock
      let runs = 0
      schedule(1000, () => (runs += 1))
      expect(runs).toBe(0)
      pass(999)
      expect(runs).toBe(0)
      pass(1)
      expect(runs).toBe(1)
      pass(10_000)
      expect(runs).toBe(1)
    })

    it('never runs a task inside the call that schedules it, not even without delay or with one in the past', () => {
      const { clock, pass } = create()
      const { schedule } = clock
      const ran: string[] = []
      schedule(0, () => ran.push('now'))
      schedule(-5, () => ran.push('past'))
      expect(ran).toEqual([])
      pass(1)
      expect(ran).toEqual(['now', 'past'])
    })

    it('runs tasks in the order of their time, and those of one time in the order in which they were scheduled', () => {
      const { clock, pass } = create()
      const { schedule } = clock
      const ran: string[] = []
      schedule(20, () => ran.push('late'))
      schedule(10, () => ran.push('first'))
      schedule(10, () => ran.push('second'))
      pass(20)
      expect(ran).toEqual(['first', 'second', 'late'])
    })

    it('sees the time it waited for when it runs, and what a task schedules is run in its turn', () => {
      const { clock, pass } = create()
      const { nowMs, schedule } = clock
      const startMs = nowMs()
      const seen: number[] = []
      schedule(10, () => {
        seen.push(nowMs() - startMs)
        schedule(10, () => seen.push(nowMs() - startMs))
      })
      pass(20)
      expect(seen).toEqual([10, 20])
    })

    it('runs nothing that was cancelled; cancelling twice, or too late, is harmless', () => {
      const { clock, pass } = create()
      const { schedule } = clock
      const ran: string[] = []
      const cancel = schedule(10, () => ran.push('cancelled'))
      const tooLate = schedule(10, () => ran.push('kept'))
      cancel()
      cancel()
      pass(10)
      tooLate()
      expect(ran).toEqual(['kept'])
    })

    it('waits as long as it was told, also longer than a system timer can count (24.8 days)', () => {
      const { clock, pass } = create()
      const { schedule } = clock
      const ran: string[] = []
      schedule(60 * DAY_MS, () => ran.push('in two months'))
      const cancel = schedule(60 * DAY_MS, () => ran.push('cancelled on the way'))
      pass(30 * DAY_MS)
      cancel()
      pass(30 * DAY_MS - 1)
      expect(ran).toEqual([])
      pass(1)
      expect(ran).toEqual(['in two months'])
    })
  })
}

/** A clock of the system with its timers replaced, so that weeks pass at once; the suite puts them back. */
export function overFakeTimers(clock: Clock): ClockHarness {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 11, 16, 30) })
  return { clock, pass: (ms) => void vi.advanceTimersByTime(ms) }
}
