import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it } from 'vitest'
import { EngineProvider, usePreferences, useWorkbench } from '#renderer/app/index.ts'
import { DesignProvider } from '#renderer/design/index.ts'
import { createI18n } from '#renderer/i18n/index.ts'
import { stubClient } from '#renderer/testing/index.ts'
import { manualClock, seededRandom } from '#shared/foundation/index.ts'
import type { HostApi } from '#shared/host/index.ts'
import { I18nextProvider } from 'react-i18next'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import { useHost } from './use-host.ts'
import { useWindowActions } from './use-window-actions.tsx'

function scriptedHost() {
  const listeners = new Set<(payload: never) => void>()
  const told: [string, unknown][] = []
  const host: HostApi = {
    call: (method, input) => {
      told.push([method, input])
      return Promise.reject(new Error('a window without native parts'))
    },
    on: (_event, listener) => {
      listeners.add(listener as never)
      return () => void listeners.delete(listener as never)
    },
    connection: () => 'open',
    onConnection: () => () => undefined,
    dispose: () => undefined,
  }
  const choose = (action: string): void => {
    for (const listener of listeners) listener({ action } as never)
  }
  return { host, told, choose }
}

it('does what the native menu asks and tells the host how the window looks', () => {
  const { host, told, choose } = scriptedHost()
  const i18n = createI18n('zh-CN')
  const client = stubClient()
  const clock = manualClock()
  const random = seededRandom(1)
  const location = memoryLocation({ path: '/work', record: true })
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <I18nextProvider i18n={i18n}>
      <Router hook={location.hook}>
        <DesignProvider closeLabel="关闭">
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
  expect(told).toContainEqual(['window/setTitle', { title: '云杉家居' }])
  expect(told).toContainEqual(['window/setLanguage', { language: 'zh-CN' }])
  act(() => usePreferences.getState().set({ theme: 'dark' }))
  expect(told.at(-1)).toMatchObject(['window/setTheme', { theme: 'dark' }])
  act(() => choose('app.search'))
  expect(useWorkbench.getState().dialog).toBe('palette')
  act(() => choose('help.shortcuts'))
  expect(useWorkbench.getState().dialog).toBe('shortcuts')
  act(() => choose('app.backup'))
  expect(location.history.at(-1)).toBe('/settings/backups')
  act(() => choose('create.mindmap'))
  expect(client.commands.map(({ name }) => name)).toEqual(['workspace/createDocument'])
})
