import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import {
  CANNOT_MEND,
  createDevPages,
  createHost,
  createStatic,
  openProfile,
  type Shell,
  systemClock,
} from '../host/index.ts'
import { type LaunchOptions, readArguments } from './arguments.ts'
import { canShowWindows, findBrowser, openBrowser } from './browser.ts'
import { isPortTaken, listenOnFixedPort } from './port.ts'
import { prepareBrowser } from './prepare-browser.ts'
import { announce, askRunning, withdraw } from './running.ts'
import { startWebServer, type WebServer } from './server.ts'
import { openWithSystem } from './system-open.ts'

// Only on macOS does a browser live on without windows; then the page's absence for this long means "closed". Longer
// than a reload or a crashed tab takes to come back.
const ABSENCE_MS = 10_000

/** Runs the browser shell until its window closes or it is told to stop; answers the exit code. */
async function run(options: LaunchOptions): Promise<number> {
  const profile = await openProfile(options.profileFolder, options.profileName)
  const browser = options.opensWindow && canShowWindows(process.platform, process.env) ? findBrowser() : undefined
  const opensWindow = browser !== undefined
  const host = await createHost(profile, browserShell(opensWindow), systemClock)
  const devServer = process.env['ELECTRON_RENDERER_URL']
  const pages = devServer ? createDevPages(devServer) : createStatic(join(import.meta.dirname, '../renderer'))

  let stop = (): void => {}
  const stopped = new Promise<void>((resolve) => {
    stop = resolve
  })
  let child: ChildProcess | undefined
  let cancelAbsence = (): void => {}

  const dataFolder = join(profile.folder, 'browser')
  const openWindow = (server: WebServer): void => {
    if (browser === undefined) return
    const opened = openBrowser(browser, server.newUrl(), dataFolder)
    opened.once('error', stop)
    // Later windows hand over to the first process and end at once: only the first one's end is the end.
    if (child === undefined) {
      child = opened
      opened.once('exit', stop)
    }
  }
  const watchAbsence = (server: WebServer): void => {
    cancelAbsence()
    if (process.platform !== 'darwin' || !opensWindow || server.openSockets() > 0) return
    cancelAbsence = systemClock.schedule(ABSENCE_MS, () => child?.kill())
  }

  const listen = (port: number): Promise<WebServer> =>
    startWebServer({
      pages,
      host,
      port,
      clock: systemClock,
      onWindowRequested: (wish) => {
        if (wish === 'url' || !opensWindow) return server.newUrl()
        openWindow(server)
        return undefined
      },
      onSocketsChanged: () => watchAbsence(server),
    })

  let server: WebServer
  try {
    server = await listenOnFixedPort(profile.port, listen, profile.setPort)
  } catch (failure) {
    host.dispose()
    if (!isPortTaken(failure)) throw failure
    return joinRunning(options, profile)
  }

  try {
    // Before anybody can ask for a window.
    if (browser !== undefined) await prepareBrowser(dataFolder, server.origin)
  } catch {
    console.error(CANNOT_MEND)
    host.dispose()
    await server.close()
    return 1
  }
  await announce(profile, { port: server.port, secret: server.controlSecret })
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  if (options.printsUrl) {
    console.log(JSON.stringify({ url: server.newUrl(), origin: server.origin }))
  } else if (options.opensWindow && !opensWindow) {
    console.log(noWindowText(server.newUrl(), findBrowser() !== undefined))
  } else if (!options.opensWindow) {
    console.log(`Branchline: ${server.newUrl()}`)
  }
  openWindow(server)
  await stopped
  cancelAbsence()
  host.dispose()
  await server.close()
  await withdraw(profile)
  child?.kill()
  return 0
}

// The port is taken: by our own running server, which then opens a window, or by a stranger.
async function joinRunning(options: LaunchOptions, profile: Awaited<ReturnType<typeof openProfile>>): Promise<number> {
  const answer = await askRunning(profile, options.opensWindow && !options.printsUrl ? 'open' : 'url')
  if (answer === undefined) {
    console.error(
      `Branchline: port ${profile.port} belongs to this profile's data and is in use by another program. ` +
        'Your data is safe. Close that program, then start again. ' +
        `(端口 ${profile.port} 被其他程序占用；数据没有丢失，请关闭该程序后重新启动。)`,
    )
    return 1
  }
  if (options.printsUrl) console.log(JSON.stringify({ url: answer.url, origin: `http://127.0.0.1:${profile.port}` }))
  else if (answer.url !== undefined) console.log(`Branchline: ${answer.url}`)
  return 0
}

function browserShell(hasWindow: boolean): Shell {
  const ignore = (): void => {}
  return {
    kind: 'browser',
    locale: Intl.DateTimeFormat().resolvedOptions().locale,
    version: __APP_VERSION__,
    staysInTray: () => false,
    openExternal: async (url) => {
      if (hasWindow) await openWithSystem(url)
    },
    openFolder: async (path) => hasWindow && openWithSystem(path),
    // The page shows them itself, with the browser's own notifications.
    notify: () => false,
    setTitle: ignore,
    setTheme: ignore,
    setLanguage: ignore,
    flushed: ignore,
  }
}

function noWindowText(url: string, hasBrowser: boolean): string {
  const reason = hasBrowser
    ? ['There is no screen here to open a window on. / 这里没有可以打开窗口的屏幕。']
    : [
        'No Chrome, Edge or Chromium was found on this computer. / 没有找到 Chrome、Edge 或 Chromium 浏览器。',
        'Install one of them and start again. / 请安装其中之一后重新启动。',
      ]
  return [
    ...reason,
    'This address opens the app in any browser on this computer, within a minute:',
    '一分钟内在本机的任意浏览器中打开这个地址即可使用：',
    `  ${url}`,
    'Stop with Ctrl+C. / 按 Ctrl+C 结束。',
  ].join('\n')
}

const options = readArguments(process.argv.slice(2))
if (options.ok) {
  process.exit(await run(options.value))
} else {
  console.error(options.reason)
  process.exit(2)
}
