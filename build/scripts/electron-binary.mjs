// Finds Electron's binary, or downloads it within a time limit. Never load the package itself to ask: that
// alone starts a download without a limit.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, run } from './process.mjs'

const packageFolder = join(root, 'node_modules', 'electron')
const failureNote = join(root, '.cache', 'electron-download.json')

// A network that blocks the download mostly blocks it tomorrow too; this is how long a start does not ask again.
const FAILURE_REMEMBERED_MS = 6 * 60 * 60 * 1000
// A server that is there answers in this time, also from the other side of the world.
const PROBE_MS = 8_000
// About 110 MB at 0.5 MB/s.
const DOWNLOAD_MS = 240_000

/** The path of an installed binary, or undefined. `ELECTRON_OVERRIDE_DIST_PATH` names a folder with one. */
export function findElectron() {
  const pathFile = join(packageFolder, 'path.txt')
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : defaultName()
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(packageFolder, 'dist')
  const binary = join(folder, name)
  return existsSync(binary) ? binary : undefined
}

const onThisComputer = {
  find: findElectron,
  version: electronVersion,
  isReachable: isServerReachable,
  download: () =>
    run(process.execPath, [join(packageFolder, 'install.js')], { timeoutMs: DOWNLOAD_MS, stdio: 'ignore' }),
  nowMs: () => Date.now(),
  failureNote,
}

/**
 * An installed binary, else a downloaded one, else undefined: the browser is used then. What it needs of the computer
 * can be replaced, for tests.
 */
export async function obtainElectron(computer = onThisComputer) {
  const found = computer.find()
  if (found) return found
  if (isFailureRemembered(computer)) return undefined
  console.log(
    'Getting Electron (once) … set ELECTRON_MIRROR to use another server. / 正在下载 Electron，可用 ELECTRON_MIRROR 指定镜像。',
  )
  const reachable = await computer.isReachable()
  const code = reachable ? await computer.download() : 1
  const binary = computer.find()
  if (code === 0 && binary) return binary
  rememberFailure(computer, reachable ? 'the download failed' : 'the server cannot be reached')
  console.log('Electron is not available here; using an installed browser. / 无法获得 Electron，改用已安装的浏览器。')
  return undefined
}

async function isServerReachable() {
  // A proxy is known to the downloader, not to fetch: let the downloader try.
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy ?? process.env.ELECTRON_GET_USE_PROXY) return true
  try {
    await fetch(process.env.ELECTRON_MIRROR ?? 'https://github.com', {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_MS),
    })
    return true
  } catch {
    return false
  }
}

function electronVersion() {
  return JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')).version
}

// Another version or another mirror is another try; so is a clock that somebody has set back by hours.
function isFailureRemembered({ failureNote: path, version, nowMs }) {
  try {
    const note = JSON.parse(readFileSync(path, 'utf8'))
    const sameTry = note.version === version() && note.mirror === (process.env.ELECTRON_MIRROR ?? '')
    return sameTry && Math.abs(nowMs() - note.atMs) < FAILURE_REMEMBERED_MS
  } catch {
    return false
  }
}

function rememberFailure({ failureNote: path, version, nowMs }, reason) {
  mkdirSync(dirname(path), { recursive: true })
  const note = { version: version(), mirror: process.env.ELECTRON_MIRROR ?? '', atMs: nowMs(), reason }
  writeFileSync(path, JSON.stringify(note))
}

function defaultName() {
  if (process.platform === 'win32') return 'electron.exe'
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return 'electron'
}
