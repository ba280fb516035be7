/** The right to be the only writer of a workspace on this computer. */
export type WriterLock = {
  /** Gives the workspace up; a waiting window can then open it. */
  readonly release: () => void
}

/** What the lock needs of the browser; the real ones outside tests. */
export type LockEnvironment = {
  readonly locks: Pick<LockManager, 'request'>
  readonly channel: (name: string) => Pick<BroadcastChannel, 'postMessage' | 'close'> & { onmessage: unknown }
}

const browserEnvironment = (): LockEnvironment => ({
  locks: navigator.locks,
  channel: (name) => new BroadcastChannel(name),
})

/**
 * Tries to become the writer of a workspace. Answers null when another window is.
 * `onAsked` is called when another window wants it: write everything out, then `release`.
 * `onLost` is called when it was taken without an answer (that window was frozen): stop writing at once.
 */
export async function acquireWriter(
  workspaceId: string,
  { onAsked, onLost }: { readonly onAsked: () => void; readonly onLost: () => void },
  environment: LockEnvironment = browserEnvironment(),
): Promise<WriterLock | null> {
  return requestLock(workspaceId, { ifAvailable: true }, { onAsked, onLost }, environment)
}

/**
 * Takes the workspace over: asks the other window to write out and let go, waits `patienceMs`, then takes it by force.
 * By force is safe for the data: batches are atomic and the other window is told that it has lost the lock.
 */
export async function takeOverWriter(
  workspaceId: string,
  handlers: { readonly onAsked: () => void; readonly onLost: () => void },
  { patienceMs = 3000 }: { readonly patienceMs?: number } = {},
  environment: LockEnvironment = browserEnvironment(),
): Promise<WriterLock> {
  const channel = environment.channel(channelName(workspaceId))
  channel.postMessage('release')
  channel.close()
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), patienceMs)
  try {
    const waited = await requestLock(workspaceId, { signal: patience.signal }, handlers, environment)
    if (waited) return waited
  } catch {
    // The other window did not let go in time.
  } finally {
    clearTimeout(timer)
  }
  const stolen = await requestLock(workspaceId, { steal: true }, handlers, environment)
  if (!stolen) throw new Error('a stolen lock is always granted')
  return stolen
}

const lockName = (workspaceId: string): string => `branchline-writer-${workspaceId}`
const channelName = (workspaceId: string): string => `branchline-writer-${workspaceId}`

function requestLock(
  workspaceId: string,
  options: LockOptions,
  { onAsked, onLost }: { readonly onAsked: () => void; readonly onLost: () => void },
  environment: LockEnvironment,
): Promise<WriterLock | null> {
  return new Promise((resolve, reject) => {
    let released = false
    let granted = false
    const holding = environment.locks.request(lockName(workspaceId), options, (lock) => {
      if (!lock) {
        resolve(null)
        return undefined
      }
      granted = true
      const channel = environment.channel(channelName(workspaceId))
      channel.onmessage = () => onAsked()
      // The lock is held for as long as this promise is pending.
      return new Promise<void>((letGo) => {
        resolve({
          release: () => {
            released = true
            channel.close()
            letGo()
          },
        })
      })
    })
    holding.catch((failure: unknown) => {
      if (granted && !released) onLost()
      else reject(failure instanceof Error ? failure : new Error(String(failure)))
    })
  })
}
