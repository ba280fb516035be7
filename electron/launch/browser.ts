import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

/** Browsers that can show a page as an app window, in the order of preference. */
function candidates(platform: NodeJS.Platform, environment: Environment): string[] {
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => environment[name] ?? [])
    const programs = [
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join('Chromium', 'Application', 'chrome.exe'),
    ]
    return programs.flatMap((program) => roots.map((root) => join(root, program)))
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** An installed Chrome, Edge or Chromium; `BRANCHLINE_CHROMIUM` names another one. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): string | undefined {
  const chosen = environment['BRANCHLINE_CHROMIUM']
  return [...(chosen ? [chosen] : []), ...candidates(platform, environment)].find(isExecutable)
}

/** Whether there is a screen: a Linux server or container has none, and a browser would only end with an error. */
export function canShowWindows(platform: NodeJS.Platform, environment: Environment): boolean {
  if (platform !== 'linux' || (environment['BRANCHLINE_BROWSER_FLAGS'] ?? '').includes('--headless')) return true
  return Boolean(environment['DISPLAY'] || environment['WAYLAND_DISPLAY'])
}

/** The arguments that make a browser an app window with data of its own. */
export function browserArguments(url: string, dataFolder: string, environment: Environment = process.env): string[] {
  return [
    `--app=${url}`,
    // Own data: the child's end is then the window's end, and nothing mixes with the person's browsing.
    `--user-data-dir=${dataFolder}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-features=Translate',
    '--window-size=1360,860',
    // Sync and reminders go on while another window covers ours.
    '--disable-background-timer-throttling',
    '--disable-backgrounding-occluded-windows',
    '--disable-renderer-backgrounding',
    // Chromium refuses to start as root with its sandbox, which is how containers run.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(environment['BRANCHLINE_BROWSER_FLAGS'] ?? '').split(' ').filter((flag) => flag !== ''),
  ]
}

/** Opens an app window. With one already open for the same data, the new process hands over to it and ends at once. */
export function openBrowser(browser: string, url: string, dataFolder: string): ChildProcess {
  return spawn(browser, browserArguments(url, dataFolder), { stdio: 'ignore' })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
