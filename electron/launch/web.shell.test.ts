import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import { describe, expect, it, onTestFinished } from 'vitest'
import { SOCKET_PATH, SOCKET_PROTOCOL, TOKEN_PROTOCOL_PREFIX } from '#shared/host/index.ts'
import { launchBrowser, watchComplaints } from '../testing/browser.ts'
import { temporaryFolder } from '../testing/index.ts'

type Started = {
  readonly child: ChildProcess
  readonly exited: Promise<number | null>
  readonly firstLine: Promise<string>
  readonly errors: () => string
}

function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Started {
  const child = spawn(process.execPath, ['out/main/web.js', ...args], { env: { ...process.env, ...environment } })
  onTestFinished(() => void child.kill())
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text
  })
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const firstLine = new Promise<string>((resolve) => createInterface(child.stdout).once('line', resolve))
  return { child, exited, firstLine, errors: () => errors }
}

const headless = (folder: string): string[] => ['--profile-dir', folder, '--no-window', '--print-url']

async function addressOf({ firstLine }: Started): Promise<{ readonly url: string; readonly origin: string }> {
  return JSON.parse(await firstLine)
}

/** Opens the socket as the page does, with the token it keeps; `refused` when there is none or it is wrong. */
function openSocket(page: Page, token?: string): Promise<string> {
  return page.evaluate(
    ([path, protocol, prefix, given]) =>
      new Promise<string>((resolve) => {
        const kept = given ?? sessionStorage.getItem('branchline.host.token') ?? ''
        const socket = new WebSocket(`ws://${location.host}${path}`, [protocol, prefix + kept])
        socket.addEventListener('open', () => resolve(socket.protocol))
        socket.addEventListener('error', () => resolve('refused'))
      }),
    [SOCKET_PATH, SOCKET_PROTOCOL, TOKEN_PROTOCOL_PREFIX, token] as const,
  )
}

describe('the browser shell, built and running', () => {
  it('shows the app once per ticket, without a complaint, and again after a reload', async () => {
    const server = start(headless(await temporaryFolder()))
    const { url, origin } = await addressOf(server)
    const browser = await launchBrowser()
    const page = await browser.newPage()
    const complaints = await watchComplaints(page)
    await page.goto(url)
    await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0)
    await page.waitForFunction(() => location.hash === '' || !location.hash.includes('ticket'))
    await page.waitForFunction(() => sessionStorage.getItem('branchline.host.token') !== null)
    expect(await openSocket(page)).toBe(SOCKET_PROTOCOL)
    await page.reload()
    await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0)
    expect(await openSocket(page)).toBe(SOCKET_PROTOCOL)
    await page.waitForLoadState('networkidle')
    expect(complaints).toEqual([])

    // Somebody who read the address from the list of processes comes too late.
    const thief = await (await browser.newContext()).newPage()
    await thief.goto(url)
    await thief.waitForFunction(() => !location.hash.includes('ticket'))
    expect(await thief.evaluate(() => sessionStorage.getItem('branchline.host.token'))).toBeNull()
    expect(await openSocket(thief, 'guess')).toBe('refused')
    expect(new URL(thief.url()).origin).toBe(origin)
  })

  it('keeps its origin from start to start, and stops in order when told to', async () => {
    const folder = await temporaryFolder()
    const first = start(headless(folder))
    const { origin } = await addressOf(first)
    first.child.kill('SIGTERM')
    expect(await first.exited).toBe(0)
    const second = start(headless(folder))
    expect((await addressOf(second)).origin).toBe(origin)
  })

  it('gives a second start a window of the running one', async () => {
    const folder = await temporaryFolder()
    const first = await addressOf(start(headless(folder)))
    const second = start(headless(folder))
    const { url, origin } = await addressOf(second)
    expect([await second.exited, origin, url === first.url]).toEqual([0, first.origin, false])
    const page = await (await launchBrowser()).newPage()
    await page.goto(url)
    await page.waitForFunction(() => sessionStorage.getItem('branchline.host.token') !== null)
  })

  it('refuses to start when a stranger has its port, and says that the data is safe', async () => {
    const folder = await temporaryFolder()
    const first = start(headless(folder))
    const { origin } = await addressOf(first)
    first.child.kill('SIGTERM')
    await first.exited
    const stranger = createServer((_, response) => response.end('hello'))
    await new Promise<void>((resolve) => stranger.listen(Number(new URL(origin).port), '127.0.0.1', resolve))
    onTestFinished(() => void stranger.close())
    const second = start(headless(folder))
    expect(await second.exited).toBe(1)
    expect(second.errors()).toContain('Your data is safe')
    expect(JSON.parse(await readFile(join(folder, 'profile.json'), 'utf8')).port).toBe(Number(new URL(origin).port))
  })

  it('opens an app window with data of its own, and ends with 0 when it is closed', async () => {
    const folder = await temporaryFolder()
    const noteFile = join(folder, 'seen.json')
    // A browser that uses its ticket and is closed at once.
    const browser = join(folder, 'browser.mjs')
    await writeFile(
      browser,
      `#!${process.execPath}
      import { writeFileSync } from 'node:fs'
      const url = new URL(process.argv.find((argument) => argument.startsWith('--app=')).slice('--app='.length))
      const body = JSON.stringify({ ticket: url.hash.replace('#ticket=', '') })
      const { status } = await fetch(url.origin + '/host/session', { method: 'POST', body, headers: { origin: url.origin } })
      writeFileSync(${JSON.stringify(noteFile)}, JSON.stringify({ status, args: process.argv.slice(2) }))`,
    )
    await chmod(browser, 0o755)
    const { exited } = start(['--profile-dir', folder], { BRANCHLINE_CHROMIUM: browser, DISPLAY: ':99' })
    expect(await exited).toBe(0)
    const seen: { status: number; args: string[] } = JSON.parse(await readFile(noteFile, 'utf8'))
    expect(seen.status).toBe(200)
    expect(seen.args).toContain(`--user-data-dir=${join(folder, 'browser')}`)
  })

  it('prints an address and what to install where there is no browser', async () => {
    const server = start(['--profile-dir', await temporaryFolder()], {
      PATH: '/nowhere',
      BRANCHLINE_CHROMIUM: '/nowhere/chromium',
      DISPLAY: ':99',
    })
    expect(await server.firstLine).toContain('No Chrome, Edge or Chromium was found')
  })

  it('does not blame the browser where there is no screen', async () => {
    const browser = join(await temporaryFolder(), 'browser')
    await writeFile(browser, '#!/bin/sh', { mode: 0o755 })
    const server = start(['--profile-dir', await temporaryFolder()], {
      BRANCHLINE_CHROMIUM: browser,
      BRANCHLINE_BROWSER_FLAGS: '',
      DISPLAY: '',
      WAYLAND_DISPLAY: '',
    })
    expect(await server.firstLine).toContain('There is no screen here')
  })
})
