import { expect, it, vi } from 'vitest'
import { describeClock, describeRandom, overFakeTimers } from '#shared/testing/suites/index.ts'
import { browserRandom, systemClock } from './ports.ts'

describeClock('of the browser', () => overFakeTimers(systemClock))
describeRandom('of the browser', () => browserRandom)

it('tells the local day, which in China begins eight hours before the day in UTC', () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 10, 16, 0) })
  expect(systemClock.today()).toBe('2026-11-11')
  vi.useRealTimers()
  vi.unstubAllEnvs()
})
