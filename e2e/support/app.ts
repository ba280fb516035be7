import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { prepareBrowser } from '#electron/launch/prepare-browser.ts'

const root = new URL('../..', import.meta.url).pathname

/** Flags a Chromium under test needs: no sandbox for root, no calls home. */
export const CHROMIUM_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** The built app on a profile of its own, in the project's browser shell: host server and a Chromium with data on disk. */
export type TestApp = {
  readonly folder: string
  /** Opens the browser on the profile and the app in it; may be called again after `kill` or `close`. */
  readonly open: () => Promise<Page>
  /** A further window of the same browser. */
  readonly openSecondWindow: () => Promise<Page>
  /** A page of the same origin without the app: reaches the data on the disk while the app is not running. */
  readonly openWithoutApp: () => Promise<Page>
  /** SIGKILL to every process of the browser, as a crash or a power cut would. */
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
  /** Ends everything and removes the profile. */
  readonly dispose: () => Promise<void>
}

/**
 * Starts the host server of a new profile. `browserFolder` puts the browser's data elsewhere (a small disk);
 * `prepare` is called with each new browser before the app is in it.
 */
export async function startApp(
  options: {
    readonly locale?: 'zh-CN' | 'en-US'
    readonly browserFolder?: string
    readonly prepare?: (context: BrowserContext) => Promise<void>
  } = {},
): Promise<TestApp> {
  const folder = await mkdtemp(join(tmpdir(), 'branchline-e2e-'))
  const browserFolder = options.browserFolder ?? join(folder, 'browser')
  let server: Server | null = null
  let context: BrowserContext | null = null
  const serverOf = async (): Promise<Server> => {
    server ??= await startServer(join(folder, 'profile'))
    return server
  }
  const urlOf = async (): Promise<string> => (await serverOf()).newUrl()
  const page = async (blank: Page | undefined): Promise<Page> => {
    if (!context) throw new Error('The browser is not open')
    const opened = blank ?? (await context.newPage())
    await opened.goto(await urlOf())
    return opened
  }
  const close = async (): Promise<void> => {
    await context?.close()
    context = null
  }
  const launch = async (): Promise<BrowserContext> => {
    await prepareBrowser(browserFolder, (await serverOf()).origin)
    context = await chromium.launchPersistentContext(browserFolder, {
      executablePath: process.env['BRANCHLINE_CHROMIUM'] || '/usr/bin/chromium',
      headless: true,
      args: CHROMIUM_FLAGS,
      locale: options.locale ?? 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
    })
    context.setDefaultTimeout(30_000)
    await options.prepare?.(context)
    return context
  }
  return {
    folder,
    open: async () => page((await launch()).pages()[0]),
    openWithoutApp: async () => {
      const { origin } = new URL(await urlOf())
      const present = context
      const browser = present ?? (await launch())
      await browser.route(`${origin}/without-app`, (route) => route.fulfill({ contentType: 'text/html', body: '' }))
      const blank = present ? await browser.newPage() : (browser.pages()[0] ?? (await browser.newPage()))
      await blank.goto(`${origin}/without-app`)
      return blank
    },
    openSecondWindow: () => page(undefined),
    kill: async () => {
      await killBrowser(browserFolder)
      await context?.close().catch(() => undefined)
      context = null
    },
    close,
    dispose: async () => {
      await close().catch(() => undefined)
      await server?.stop()
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
    },
  }
}

type Server = {
  readonly origin: string
  readonly newUrl: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** The host server without a window; a second start on the same profile asks it for another one-time address. */
async function startServer(profileFolder: string): Promise<Server> {
  const running = spawnLaunch(profileFolder)
  let first: string | null = await firstUrl(running)
  return {
    origin: new URL(first).origin,
    newUrl: async () => {
      const url = first
      first = null
      return url ?? firstUrl(spawnLaunch(profileFolder))
    },
    stop: async () => {
      if (running.exitCode !== null) return
      const ended = new Promise((resolve) => running.once('exit', resolve))
      running.kill('SIGTERM')
      await ended
    },
  }
}

function spawnLaunch(profileFolder: string): ChildProcess {
  const script = join(root, 'out/main/web.js')
  return spawn(process.execPath, [script, '--profile-dir', profileFolder, '--no-window', '--print-url'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function firstUrl(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('no output to read the address from')
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line) as { url?: unknown } // one line of our own server
    if (typeof url === 'string') return url
  }
  throw new Error('The server ended without printing its address; is the app built? (npm run build)')
}

/** Kills the browser whose data is in `folder`: every process that was started with it. */
export async function killBrowser(folder: string): Promise<void> {
  const { readdir, readFile } = await import('node:fs/promises')
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  for (const id of ids) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (!command.includes(`--user-data-dir=${folder}`)) continue
    try {
      process.kill(Number(id), 'SIGKILL')
    } catch {
      // Its parent was first.
    }
  }
}
