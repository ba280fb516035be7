// npm start: installs, builds and opens the app; ends with 0 when its window is closed.
//   npm start -- --profile alice      a second person on this computer
//   npm start -- --shell browser      the browser shell, also where Electron is there (or: --shell electron)
import { join } from 'node:path'
import { ensureBuild } from './build-if-stale.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { obtainElectron } from './electron-binary.mjs'
import { readOptions } from './options.mjs'
import { root, run } from './process.mjs'

// An Electron that ends badly sooner than this never showed a window: a system library is missing.
const STILLBORN_MS = 5_000

checkNode()
const values = readOptions(
  { profile: { type: 'string', default: 'default' }, shell: { type: 'string' } },
  'npm start -- [--profile NAME] [--shell electron|browser]',
)
await ensureDependencies()
await ensureBuild()
// Ctrl+C reaches the child as well; this process waits for it to end in order.
process.on('SIGINT', () => {})
process.exit(await open())

async function open() {
  const electron = values.shell === 'browser' ? undefined : await obtainElectron()
  if (electron) {
    const startedAt = Date.now()
    const code = await run(electron, [...sandboxArguments(), root, `--profile=${values.profile}`, '--quit-on-close'])
    if (code === 0 || values.shell === 'electron' || Date.now() - startedAt > STILLBORN_MS) return code
    console.log(
      'Electron could not start on this computer; using an installed browser. / Electron 无法启动，改用浏览器。',
    )
  }
  if (values.shell === 'electron') {
    console.error('Electron is not available here. / 无法获得 Electron。')
    return 1
  }
  return run(process.execPath, [join(root, 'out/main/web.js'), '--profile', values.profile])
}

// Chromium refuses to run as root with its sandbox, which is how containers run.
function sandboxArguments() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Branchline needs Node 20.19 or newer; this is ${process.versions.node}. / 需要 Node 20.19 以上版本。`)
  process.exit(1)
}
