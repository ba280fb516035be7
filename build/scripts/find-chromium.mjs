// Finds a Chromium-family browser, or tries to get one. Used by npm test and the benchmarks.
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './process.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome']
const FIXED = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name]
      ? [
          join(process.env[name], 'Google/Chrome/Application/chrome.exe'),
          join(process.env[name], 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
}

/** The path of an installed browser, or undefined. `BRANCHLINE_CHROMIUM` overrides the search. */
export function findChromium() {
  if (process.env.BRANCHLINE_CHROMIUM) return process.env.BRANCHLINE_CHROMIUM
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)))
  return [...onPath, ...(FIXED[process.platform] ?? [])].find((path) => existsSync(path))
}

/** Finds a browser, else installs one: apt where this is root on Debian, else Playwright's own download. */
export async function obtainChromium() {
  const found = findChromium()
  if (found) return found
  if (isRootOnDebian()) {
    console.log('No Chromium found: installing Debian’s.')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await run('apt-get', ['update', '-qq'], { env, timeoutMs: 300_000 })
    await run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], { env, timeoutMs: 600_000 })
    return findChromium()
  }
  console.log('No Chromium found: trying Playwright’s download.')
  await run('npx', ['playwright', 'install', 'chromium'], { timeoutMs: 300_000 })
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

function isRootOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /\bdebian\b|\bubuntu\b/i.test(readFileSync('/etc/os-release', 'utf8'))
}
