import { expect, it } from 'vitest'
import { acquireWriter, type LockEnvironment, takeOverWriter } from './writer-lock.ts'

/** Web Locks and BroadcastChannel of one browser, as far as the writer lock uses them. */
function browser(): LockEnvironment {
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

const quiet = { onAsked: () => undefined, onLost: () => undefined }

it('lets one window write and tells the second that it may not', async () => {
  const environment = browser()
  const first = await acquireWriter('w', quiet, environment)
  expect(first).not.toBeNull()
  expect(await acquireWriter('w', quiet, environment)).toBeNull()
  first?.release()
  await Promise.resolve()
  expect(await acquireWriter('w', quiet, environment)).not.toBeNull()
})

it('hands over politely when the first window answers', async () => {
  const environment = browser()
  const events: string[] = []
  const first = await acquireWriter(
    'w',
    {
      onAsked: () => {
        events.push('asked')
        first?.release()
      },
      onLost: () => events.push('lost'),
    },
    environment,
  )
  await takeOverWriter('w', quiet, { patienceMs: 1000 }, environment)
  expect(events).toEqual(['asked'])
  expect(await acquireWriter('w', quiet, environment)).toBeNull()
})

it('takes over by force from a frozen window, which is told', async () => {
  const environment = browser()
  const lost = new Promise<string>((resolve) => {
    void acquireWriter('w', { onAsked: () => undefined, onLost: () => resolve('lost') }, environment)
  })
  await takeOverWriter('w', quiet, { patienceMs: 1 }, environment)
  expect(await lost).toBe('lost')
})
