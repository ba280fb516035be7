import { expect, it, vi } from 'vitest'
import { describeClock, describeRandom, overFakeTimers } from '#shared/testing/suites/index.ts'
import { sha256 } from '#shared/foundation/index.ts'
import { browserRandom, browserSha256, systemClock } from './ports.ts'

describeClock('of the browser', () => overFakeTimers(systemClock))
describeRandom('of the browser', () => browserRandom)

it('tells the local day, which in China begins eight hours before the day in UTC', () => {
  vi.stubEnv('TZ', 'Asia/Shanghai')
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 10, 16, 0) })
  expect(systemClock.today()).toBe('2026-11-11')
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

it('hashes as the portable SHA-256 does', async () => {
  for (const length of [0, 1, 63, 64, 1000]) {
    const bytes = browserRandom.bytes(length)
    expect(await browserSha256(bytes)).toBe(sha256(bytes))
  }
})
