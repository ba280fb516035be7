import { act, cleanup, renderHook, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it } from 'vitest'
import { EngineProvider, usePreferences, useWorkbench } from '#renderer/app/index.ts'
import { DesignProvider } from '#renderer/design/index.ts'
import { createI18n } from '#renderer/i18n/index.ts'
import { stubClient } from '#renderer/testing/index.ts'
import { emitter, manualClock, seededRandom, type TaskId } from '#shared/foundation/index.ts'
import type { HostApi, HostEvent, HostPayload } from '#shared/host/index.ts'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { useHost } from './use-host.ts'
import { useWindowActions } from './use-window-actions.tsx'

function scriptedHost() {
  const events = emitter<{ readonly event: HostEvent; readonly payload: unknown }>()
  const told: [string, unknown][] = []
  const host: HostApi = {
    call: (method, input) => {
      told.push([method, input])
      return Promise.reject(new Error('a window without native parts'))
    },
    on: (event, listener) =>
      events.on((told) => {
        if (told.event === event) listener(told.payload as never) // `say` is typed by the event
      }),
    connection: () => 'open',
    onConnection: () => () => undefined,
    dispose: () => undefined,
  }
  const say = <E extends HostEvent>(event: E, payload: HostPayload<E>): void =>
    act(() => events.emit({ event, payload }))
  return { host, told, say }
}

function windowOn(host: HostApi) {
  const i18n = createI18n('zh-CN')
  const client = stubClient()
  const clock = manualClock()
  const random = seededRandom(1)
  const location = memoryLocation({ path: '/work', record: true })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <I18nextProvider i18n={i18n}>
      <Router hook={location.hook}>
        <DesignProvider closeLabel="关闭" toastsLabel="消息">
          <EngineProvider client={client} clock={clock} random={random}>
            {children}
          </EngineProvider>
        </DesignProvider>
      </Router>
    </I18nextProvider>
  )
  renderHook(
    () => {
      useWindowActions()
      useHost(host, '云杉家居')
    },
    { wrapper },
  )
  return { client, history: location.history }
}

afterEach(cleanup)

it('does what the native menu asks and tells the host how the window looks', () => {
  const { host, told, say } = scriptedHost()
  const { client, history } = windowOn(host)
  expect(told).toContainEqual(['window/setTitle', { title: '云杉家居' }])
  expect(told).toContainEqual(['window/setLanguage', { language: 'zh-CN' }])
  act(() => usePreferences.getState().set({ theme: 'dark' }))
  expect(told.at(-1)).toMatchObject(['window/setTheme', { theme: 'dark' }])
  say('menu-action', { action: 'app.search' })
  expect(useWorkbench.getState().dialog).toBe('palette')
  say('menu-action', { action: 'help.shortcuts' })
  expect(useWorkbench.getState().dialog).toBe('shortcuts')
  say('menu-action', { action: 'app.backup' })
  expect(history.at(-1)).toBe('/settings/backups')
  say('menu-action', { action: 'create.mindmap' })
  expect(client.commands.map(({ name }) => name)).toEqual(['workspace/createDocument'])
})

it('opens quick add from the system-wide shortcut, and what a link or a clicked notification names', () => {
  const { host, say } = scriptedHost()
  const { history } = windowOn(host)
  say('quick-add', {})
  expect(useWorkbench.getState().dialog).toBe('quickAdd')
  say('deep-link', { url: 'branchline://open/document/0123456789abcdef' })
  expect(history.at(-1)).toBe('/d/0123456789abcdef')
  say('notification-opened', { id: 'task/fedcba9876543210' })
  expect(useWorkbench.getState().task).toBe('fedcba9876543210' satisfies string as TaskId)
  const before = [...history]
  say('deep-link', { url: 'branchline://join/anything' })
  expect(history).toEqual(before)
})

it('shows a reminder that the system could not show, with a way to its task', async () => {
  const { host, say } = scriptedHost()
  windowOn(host)
  say('reminder-due', { id: 'task/aaaabbbbccccdddd', atMs: 0, title: '主图设计 今天到期', body: '' })
  expect(await screen.findByText('主图设计 今天到期')).toBeTruthy()
  act(() => screen.getByRole('button', { name: '打开' }).click())
  expect(useWorkbench.getState().task).toBe('aaaabbbbccccdddd' satisfies string as TaskId)
})
