import type { LockEnvironment } from './writer-lock.ts'

/** Web Locks and BroadcastChannel of one browser, as far as the writer lock uses them. */
export function fakeLocks(): LockEnvironment {
  let holder: { readonly lose: (failure: Error) => void } | null = null
  const waiting: (() => void)[] = []
  const channels = new Set<{ name: string; onmessage: unknown }>()
  const release = (): void => {
    holder = null
    waiting.shift()?.()
  }
  const request = (_name: string, options: LockOptions, callback: (lock: Lock | null) => unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const grant = (): void => {
        const me = { lose: reject }
        holder = me
        void Promise.resolve(callback({ name: _name, mode: 'exclusive' })).then((value) => {
          if (holder === me) release()
          resolve(value)
        })
      }
      if (options.steal) {
        holder?.lose(new Error('stolen'))
        grant()
      } else if (!holder) grant()
      else if (options.ifAvailable) resolve(callback(null))
      else {
        waiting.push(grant)
        options.signal?.addEventListener('abort', () => {
          waiting.splice(waiting.indexOf(grant), 1)
          reject(new Error('aborted'))
        })
      }
    })
  return {
    // The browser's own type has overloads a fake need not repeat.
    locks: { request: request as LockManager['request'] },
    channel: (name) => {
      const channel = {
        name,
        onmessage: null as unknown,
        close: () => void channels.delete(channel),
        postMessage: (data: unknown) => {
          for (const other of channels) {
            if (other !== channel && other.name === name && typeof other.onmessage === 'function') {
              other.onmessage({ data })
            }
          }
        },
      }
      channels.add(channel)
      return channel
    },
  }
}
