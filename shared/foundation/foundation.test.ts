import { describe, expect, it } from 'vitest'
import { describeClock, describeRandom } from '../testing/suites/index.ts'
import {
  deterministicId,
  disposableStack,
  emitter,
  manualClock,
  newId,
  pick,
  randomInteger,
  seededRandom,
} from './index.ts'

describe('ids', () => {
  it('are 16 characters of [0-9a-z], and no two of ten thousand are equal', () => {
    const random = seededRandom(1)
    const ids = Array.from({ length: 10_000 }, () => newId<string & { readonly id: true }>(random))
    expect(ids.every((id) => /^[0-9a-z]{16}$/.test(id))).toBe(true)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('skip bytes that would make some characters likelier', () => {
    const queue = [255, 252, 251, 0]
    const id = newId<string & { readonly id: true }>({
      next: () => 0,
      bytes: (length) => Uint8Array.from({ length }, () => queue.shift() ?? 36),
    })
    expect(id).toBe('z000000000000000')
  })

  it('of one cause are the same everywhere, and differ when the cause is cut differently', () => {
    expect(deterministicId('task', 'p1', 'n1', 0)).toBe(deterministicId('task', 'p1', 'n1', 0))
    expect(deterministicId('task', 'p1', 'n1', 0)).not.toBe(deterministicId('task', 'p1n', '1', 0))
    expect(deterministicId('task', '1')).not.toBe(deterministicId('task', 1))
    // Frozen: people's documents hold such ids, so the rule can never change.
    expect(deterministicId('task', 'p1', 'n1', 0)).toBe('4296c079-c1e2-5b31-88b6-78b1ec34b9e8')
  })
})

describeRandom('with a seed', () => seededRandom(11))
describeClock('for tests', () => {
  const clock = manualClock()
  return { clock, pass: clock.advance }
})

describe('seeded random', () => {
  it('gives the same sequence for the same seed and another for another', () => {
    const [a, b, c] = [7, 7, 8].map((seed) => seededRandom(seed).bytes(32))
    expect(a).toEqual(b)
    expect(a).not.toEqual(c)
  })

  it('stays below its limit and reaches every value', () => {
    const random = seededRandom(3)
    const seen = new Set(Array.from({ length: 500 }, () => randomInteger(random, 5)))
    expect(seen).toEqual(new Set([0, 1, 2, 3, 4]))
    expect(() => pick(random, [])).toThrow('empty')
  })
})

describe('the manual clock', () => {
  it('runs due tasks in order of their time, each at its own time', () => {
    const clock = manualClock(1000)
    const ran: string[] = []
    clock.schedule(20, () => ran.push(`late ${clock.nowMs()}`))
    clock.schedule(10, () => ran.push(`early ${clock.nowMs()}`))
    clock.advance(15)
    clock.advance(15)
    expect(ran).toEqual(['early 1010', 'late 1020'])
    expect(clock.nowMs()).toBe(1030)
  })

  it('runs a task that schedules itself as often as time allows', () => {
    const clock = manualClock(0)
    const ran: number[] = []
    const again = (): void => {
      ran.push(clock.nowMs())
      clock.schedule(100, again)
    }
    clock.schedule(100, again)
    clock.advance(350)
    expect(ran).toEqual([100, 200, 300])
    expect(clock.pending()).toBe(1)
  })

  it('keeps timers apart from the wall clock when somebody sets that back', () => {
    const clock = manualClock(Date.UTC(2026, 0, 2))
    let ran = 0
    clock.schedule(50, () => (ran += 1))
    clock.setNow(Date.UTC(2020, 0, 1))
    expect(clock.today()).toBe('2020-01-01')
    clock.advance(50)
    expect(ran).toBe(1)
  })

  it('does not run a cancelled task', () => {
    const clock = manualClock()
    const cancel = clock.schedule(1, () => expect.unreachable())
    cancel()
    clock.advance(5)
    expect(clock.pending()).toBe(0)
  })
})

describe('an emitter', () => {
  it('reaches every listener although one throws', () => {
    const failures: unknown[] = []
    const events = emitter<number>((failure) => failures.push(failure))
    const heard: number[] = []
    events.on(() => {
      throw new Error('broken listener')
    })
    events.on((event) => heard.push(event))
    events.emit(1)
    expect(heard).toEqual([1])
    expect(failures).toHaveLength(1)
  })

  it('does not reach a listener removed while the event goes round', () => {
    const events = emitter<void>()
    let heard = 0
    events.on(() => remove())
    const remove = events.on(() => (heard += 1))
    events.emit()
    expect(heard).toBe(0)
    expect(events.size()).toBe(1)
  })

  it('hears a function that was added twice until both are removed', () => {
    const events = emitter<void>()
    let heard = 0
    const listener = (): void => void (heard += 1)
    const removeFirst = events.on(listener)
    events.on(listener)
    removeFirst()
    removeFirst()
    events.emit()
    expect(heard).toBe(1)
  })
})

describe('a disposable stack', () => {
  it('closes in reverse order, all of them even when one throws, and only once', () => {
    const stack = disposableStack()
    const closed: string[] = []
    stack.add(() => closed.push('first'))
    stack.add(() => {
      throw new Error('stuck')
    })
    stack.add(() => closed.push('last'))
    expect(() => stack.dispose()).toThrow(AggregateError)
    stack.dispose()
    expect(closed).toEqual(['last', 'first'])
  })

  it('closes at once what is added after it was closed', () => {
    const stack = disposableStack()
    stack.dispose()
    let closed = 0
    stack.add(() => (closed += 1))
    expect(closed).toBe(1)
  })
})
