import { expect, it } from 'vitest'
import { fakeLocks } from './fake-locks.ts'
import { acquireWriter, takeOverWriter } from './writer-lock.ts'

const quiet = { onAsked: () => undefined, onLost: () => undefined }

it('lets one window write and tells the second that it may not', async () => {
  const environment = fakeLocks()
  const first = await acquireWriter('w', quiet, environment)
  expect(first).not.toBeNull()
  expect(await acquireWriter('w', quiet, environment)).toBeNull()
  first?.release()
  await Promise.resolve()
  expect(await acquireWriter('w', quiet, environment)).not.toBeNull()
})

it('hands over politely when the first window answers', async () => {
  const environment = fakeLocks()
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
  const environment = fakeLocks()
  const lost = new Promise<string>((resolve) => {
    void acquireWriter('w', { onAsked: () => undefined, onLost: () => resolve('lost') }, environment)
  })
  await takeOverWriter('w', quiet, { patienceMs: 1 }, environment)
  expect(await lost).toBe('lost')
})
