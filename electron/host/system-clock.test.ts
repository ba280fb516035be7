import { describeClock, overFakeTimers } from '#shared/testing/suites/index.ts'
import { systemClock } from './system-clock.ts'

describeClock('of the host', () => overFakeTimers(systemClock))
