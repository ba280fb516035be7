import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { unwrap } from '#shared/foundation/index.ts'
import { fakeLocks } from './fake-locks.ts'
import { openEngineWith } from './open-engine.ts'
import { databaseName } from './storage/database.ts'

/** A window of one browser that opens a workspace. */
async function openWindow(workspaceId: string, locks: ReturnType<typeof fakeLocks>, takeOver = false) {
  let lost = (): void => undefined
  const wasLost = new Promise<void>((resolve) => (lost = resolve))
  const opened = await openEngineWith({ workspaceId, memberName: '林岚', takeOver }, lost, { locks, patienceMs: 50 })
  if (typeof opened === 'string') throw new Error(opened)
  return { ...opened, wasLost }
}

const titlesOf = async ({ client }: Awaited<ReturnType<typeof openWindow>>): Promise<string[]> =>
  (await client.query('workspace/tree', null)).map(({ title }) => title)

/** Whether a database can go: `blocked` while any connection to it is open. */
function deletionOf(name: string): Promise<'deleted' | 'blocked'> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.addEventListener('blocked', () => resolve('blocked'))
    request.addEventListener('success', () => resolve('deleted'))
  })
}

it('hands a workspace over whole: what was typed last is there in the window that asked', async () => {
  const locks = fakeLocks()
  const first = await openWindow('polite', locks)
  unwrap(await first.client.run('workspace/createDocument', { kind: 'mindmap', title: '双11' }))
  const second = await openWindow('polite', locks, true)
  await first.wasLost
  expect(await titlesOf(second)).toEqual(['双11'])
  // Gave it up already: closing it once more releases nothing of the second one's.
  await first.close()
  expect(
    await openEngineWith({ workspaceId: 'polite', memberName: '', takeOver: false }, () => undefined, { locks }),
  ).toBe('busy')
  await second.close()
  expect(await deletionOf(databaseName('polite'))).toBe('deleted')
})

it('writes nothing and keeps nothing open after the workspace was taken by force', async () => {
  const locks = fakeLocks()
  const first = await openWindow('forced', locks)
  const steal = locks.locks.request as unknown as (
    name: string,
    options: object,
    hold: () => unknown,
  ) => Promise<unknown>
  void steal('branchline-writer-forced', { steal: true }, () => new Promise(() => undefined))
  await first.wasLost
  const late = await first.client.run('workspace/createDocument', { kind: 'mindmap', title: '太晚' })
  expect(late.ok).toBe(false)
  // The connection closes when its last transaction is done.
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(await deletionOf(databaseName('forced'))).toBe('deleted')
})

it('makes no workspace in the place of one whose data has gone, and leaves no empty database behind', async () => {
  const request = { workspaceId: 'gone', memberName: '', takeOver: false }
  expect(await openEngineWith(request, () => undefined, { locks: fakeLocks() })).toBe('no-workspace')
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(databaseName('gone'))
})
