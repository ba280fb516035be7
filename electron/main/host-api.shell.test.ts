import { onTestFinished, vi } from 'vitest'
import { describeHostApi } from '#shared/testing/suites/index.ts'
import { connectHost } from '#renderer/host.ts'
import { launchMain, runPreload } from '../testing/standin/index.ts'
import { PAGE_URL } from './security.ts'

// The page's end, the built preload and the built main: all of Electron's transport but Electron.
describeHostApi('over Electron’s IPC', async () => {
  const main = await launchMain()
  vi.stubGlobal('window', Object.fromEntries(await runPreload(main, PAGE_URL)))
  const api = await connectHost()
  onTestFinished(api.dispose)
  return {
    api,
    emit: async (event, payload) => {
      if (event === 'quick-add') main.pressShortcut()
      if (event === 'resumed') main.emitPower('resume')
      // The stand-in's notifications are clicked as soon as they are shown.
      if (event === 'notification-opened') {
        await main.call({ url: PAGE_URL, parent: null }, 'notifications/show', { title: '', body: '', ...payload })
      }
    },
  }
})
