import { randomInt } from 'node:crypto'

// Below the ranges from which Linux (32768), macOS and Windows (49152) lend ports to outgoing connections: a port in
// those could be in use by chance on any later morning.
const LOWEST = 20_000
const HIGHEST = 29_999
const ATTEMPTS = 20

/**
 * Listens on the profile's port. At the profile's first start one is chosen, and `remember`ed only once it is ours; from
 * then on a taken port is a failure (`EADDRINUSE`), never a reason to take another.
 */
export async function listenOnFixedPort<T>(
  chosen: number | undefined,
  listen: (port: number) => Promise<T>,
  remember: (port: number) => Promise<void>,
): Promise<T> {
  if (chosen !== undefined) return listen(chosen)
  for (let attempt = 1; ; attempt += 1) {
    const port = randomInt(LOWEST, HIGHEST + 1)
    try {
      const listening = await listen(port)
      await remember(port)
      return listening
    } catch (failure) {
      if (!isPortTaken(failure) || attempt === ATTEMPTS) throw failure
    }
  }
}

/** Whether listening failed because somebody else has the port. */
export function isPortTaken(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === 'EADDRINUSE'
}
