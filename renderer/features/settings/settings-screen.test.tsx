import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { usePreferences } from '#renderer/app/index.ts'
import { bigSample, noHost, renderWith, stubClient } from '#renderer/testing/index.ts'
import type { HostApi } from '#shared/host/index.ts'
import { SettingsScreen } from './settings-screen.tsx'

const FILES = { save: () => Promise.resolve(null), open: () => Promise.resolve(null) }
const PROFILE = {
  id: 'p',
  name: 'default',
  dataFolder: '/home/lan/Branchline',
  shell: 'browser',
  platform: 'linux',
  locale: 'zh-CN',
  version: '0.1.0',
  staysInTray: false,
}
const answers: Readonly<Record<string, unknown>> = {
  'profile/get': PROFILE,
  'backups/list': [],
  'backups/reveal': { path: '/home/lan/Branchline/backups', opened: false },
}
const host: HostApi = { ...noHost, call: (async (method: string) => answers[method]) as HostApi['call'] }

beforeEach(() => usePreferences.setState(usePreferences.getInitialState()))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function open(section?: string) {
  const client = { ...stubClient(bigSample()), rebuildProjections: vi.fn(() => Promise.resolve()) }
  const view = renderWith(<SettingsScreen section={section} files={FILES} host={host} />, { client })
  await act(() => Promise.resolve())
  return { ...view, client }
}
const click = (role: string, name: string) => act(async () => void fireEvent.click(screen.getByRole(role, { name })))

describe('the settings', () => {
  it('begin with how the app looks, and each choice holds at once', async () => {
    await open()
    expect(screen.getByRole('heading', { level: 2, name: '外观与语言' })).toBeTruthy()
    await click('radio', '深色')
    await click('radio', 'English')
    await click('radio', '舒适 14')
    await click('switch', '中文与西文之间自动留空')
    await click('switch', '减少动态效果')
    expect(usePreferences.getState()).toMatchObject({
      theme: 'dark',
      language: 'en',
      textSize: 'comfortable',
      autospace: false,
      reducedMotion: true,
    })
  })

  it('have a section for each address, and show the first for an unknown one', async () => {
    await open('unheard-of')
    expect(screen.getByRole('link', { name: '外观与语言' }).getAttribute('aria-current')).toBe('page')
    expect(screen.getByRole('link', { name: '存储' }).getAttribute('href')).toBe('/settings/storage')
  })

  it('rename me, and an empty name brings the old one back', async () => {
    const { client } = await open('profile')
    const field = screen.getByRole('textbox', { name: '名字' })
    fireEvent.change(field, { target: { value: ' 周小岚 ' } })
    fireEvent.blur(field)
    expect(client.commands).toEqual([{ name: 'workspace/renameMember', input: { memberId: 'm-lan', name: '周小岚' } }])
    fireEvent.change(field, { target: { value: '  ' } })
    fireEvent.blur(field)
    expect([client.commands.length, field]).toEqual([1, expect.objectContaining({ value: '周岚' })])
  })

  it('say what is here and where, and rebuild what is derived', async () => {
    const { client } = await open('storage')
    const counts = screen.getAllByRole('definition').map((count) => count.textContent)
    expect(counts).toEqual(['2', '2', '3', '1'])
    expect(await screen.findByText('/home/lan/Branchline')).toBeTruthy()
    await click('button', '打开备份文件夹')
    await waitFor(() => expect(screen.queryAllByText('/home/lan/Branchline/backups').length).toBeGreaterThan(0))
    await click('button', '重建')
    expect(client.rebuildProjections).toHaveBeenCalledOnce()
    await waitFor(() => expect(screen.queryAllByText('索引已重建').length).toBeGreaterThan(0))
  })

  it('say which version this is and whose work is in it', async () => {
    const licences = [{ name: 'yjs', version: '13.6.33', licence: 'MIT' }]
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify(licences))))
    await open('about')
    expect(await screen.findByText('版本 0.1.0')).toBeTruthy()
    expect(screen.getByText('浏览器应用窗口')).toBeTruthy()
    expect(await screen.findByText('yjs 13.6.33')).toBeTruthy()
  })
})
