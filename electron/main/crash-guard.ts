import type { Clock } from '#shared/foundation/index.ts'

// A page that fails at once every time would otherwise flicker for ever; three in a minute is not bad luck any more.
const LIMIT = 3
const WITHIN_MS = 60_000

/** Decides, each time the page has crashed, whether loading it again is worth it. */
export function createCrashGuard(clock: Clock): { readonly onCrash: () => 'reload' | 'give-up' } {
  let crashes: number[] = []
  return {
    onCrash: () => {
      const now = clock.nowMs()
      crashes = [...crashes.filter((atMs) => now - atMs < WITHIN_MS), now]
      return crashes.length > LIMIT ? 'give-up' : 'reload'
    },
  }
}
