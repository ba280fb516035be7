import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { KeptBackup, Session } from '#renderer/app/index.ts'
import { noHost, renderWith } from '#renderer/testing/index.ts'
import { seededRandom } from '#shared/foundation/index.ts'
import { openTestEngine } from '#shared/engine/testing.ts'
import { FirstRun } from './first-run.tsx'

afterEach(cleanup)

const files: Session['files'] = { save: () => Promise.resolve(null), open: () => Promise.resolve(null) }

async function open(language: 'zh-CN' | 'en' = 'zh-CN', kept: readonly KeptBackup[] = [], isLost = false) {
  const { engine, clock } = await openTestEngine()
  const create = vi.fn(() =>
    Promise.resolve<Session>({
      client: engine,
      workspaceName: '青禾家居',
      files,
      host: noHost,
      clock,
      random: seededRandom(3),
    }),
  )
  const onReady = vi.fn()
  const restore = vi.fn<(backup: KeptBackup) => Promise<Session>>(create)
  const backups = Promise.resolve(kept)
  const props = { create, isLost, backups, restore, onReady }
  renderWith(<FirstRun {...props} />, { language })
  return { engine, create, restore, onReady }
}

describe('the first run', () => {
  it('asks for a name before anything is made', async () => {
    const { create } = await open()
    fireEvent.click(screen.getByRole('button', { name: /开始/ }))
    expect(screen.getByRole('alert').textContent).toBe('写上名字，同事才知道是谁改的')
    expect(create).not.toHaveBeenCalled()
  })

  it('fills the workspace with the sample and opens its map', async () => {
    const { engine, create, onReady } = await open()
    fireEvent.change(screen.getByLabelText(/你的名字/), { target: { value: ' 周岚 ' } })
    fireEvent.click(screen.getByRole('button', { name: /开始/ }))
    // The whole sample is loaded and built; a busy computer takes more than the usual second.
    await waitFor(() => expect(onReady).toHaveBeenCalled(), { timeout: 20_000 })
    expect(create).toHaveBeenCalledWith({ name: '周岚', workspaceName: '我的店铺' })
    const tree = await engine.query('workspace/tree', null)
    const map = tree.find(({ kind }) => kind === 'mindmap')
    expect(map?.title).toBe('2026 双11 脑图')
    expect(location.hash).toBe(`#/d/${map?.id}`)
    expect((await engine.query('search/find', { text: '主图设计', limit: 5 })).total).toBeGreaterThan(1)
  })

  it('begins with an empty map when asked to', async () => {
    const { engine, onReady } = await open()
    fireEvent.change(screen.getByLabelText(/你的名字/), { target: { value: '周岚' } })
    fireEvent.click(screen.getByRole('radio', { name: /空白/ }))
    fireEvent.click(screen.getByRole('button', { name: /开始/ }))
    await waitFor(() => expect(onReady).toHaveBeenCalled())
    const tree = await engine.query('workspace/tree', null)
    expect(tree.map(({ kind, title }) => [kind, title])).toEqual([['mindmap', '第一张脑图']])
  })

  it('says in English that the workspace could not be made, and lets the person try again', async () => {
    const { create, onReady } = await open('en')
    create.mockRejectedValueOnce(new Error('disk'))
    fireEvent.change(screen.getByLabelText(/Your name/), { target: { value: 'Ana' } })
    fireEvent.click(screen.getByRole('button', { name: /Start/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('could not be created')
    fireEvent.click(screen.getByRole('button', { name: /Start/ }))
    await waitFor(() => expect(onReady).toHaveBeenCalled())
  })

  it('offers the backups of this computer when what was here has gone', async () => {
    const kept = {
      workspaceId: 'w',
      file: 'a.zip',
      day: '2026-11-24',
      savedAtMs: 1,
      sizeBytes: 2_000_000,
      name: '青禾家居',
    }
    const { restore, onReady } = await open('zh-CN', [kept], true)
    expect(await screen.findByRole('heading', { name: '原来的数据不见了' })).toBeTruthy()
    restore.mockRejectedValueOnce(new Error('damaged'))
    fireEvent.click(screen.getByRole('button', { name: '恢复 2026-11-24 的“青禾家居”' }))
    expect((await screen.findByRole('alert')).textContent).toContain('换一份再试')
    expect(onReady).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '恢复 2026-11-24 的“青禾家居”' }))
    await waitFor(() => expect(onReady).toHaveBeenCalled())
    expect(restore).toHaveBeenCalledWith(kept)
  })

  it('says so when there is no backup, and nothing of backups on a new computer', async () => {
    await open('en', [], true)
    expect(await screen.findByText(/no backup was found/)).toBeTruthy()
    cleanup()
    await open('en')
    await Promise.resolve()
    expect(screen.queryByText(/backup/i)).toBeNull()
  })
})
