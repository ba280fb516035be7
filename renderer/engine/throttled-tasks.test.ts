import { expect, it } from 'vitest'
import { manualClock } from '#shared/foundation/index.ts'
import { throttledTasks } from './throttled-tasks.ts'

it('runs a lone task at once and a burst once per interval, never losing the last', () => {
  const clock = manualClock()
  const later = throttledTasks(clock, 30)
  const runs: number[] = []
  const task = (): void => void runs.push(clock.nowMs())
  const start = clock.nowMs()
  later(task)
  clock.advance(0)
  expect(runs).toEqual([start])
  for (let ms = 0; ms < 90; ms += 1) {
    later(task)
    clock.advance(1)
  }
  clock.advance(100)
  expect(runs.length).toBeGreaterThanOrEqual(4)
  expect(runs.length).toBeLessThanOrEqual(6)
  const before = runs.length
  later(task)
  clock.advance(0)
  expect(runs.length).toBe(before + 1)
})

it('runs different tasks given in one interval each once', () => {
  const clock = manualClock()
  const later = throttledTasks(clock, 30)
  const runs: string[] = []
  const a = (): void => void runs.push('a')
  const b = (): void => void runs.push('b')
  for (const task of [a, b, a, b, a]) later(task)
  clock.advance(100)
  expect(runs.sort()).toEqual(['a', 'b'])
})
