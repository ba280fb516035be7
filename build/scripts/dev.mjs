// npm run dev: the app with hot reload, in Electron or in a browser window.
//   npm run dev -- --profile alice    a second person on this computer, with data of its own
//   npm run dev -- --shell browser
import { join } from 'node:path'
import { forgetBuild } from './build-if-stale.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { obtainElectron } from './electron-binary.mjs'
import { readOptions } from './options.mjs'
import { root, run } from './process.mjs'

const values = readOptions(
  { profile: { type: 'string', default: 'dev' }, shell: { type: 'string' } },
  'npm run dev -- [--profile NAME] [--shell electron|browser]',
)
await ensureDependencies()
forgetBuild()
process.on('SIGINT', () => {})

const electron = values.shell === 'browser' ? undefined : await obtainElectron()
const electronVite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
// Without Electron the same tool starts Node with the browser shell's entry in its place; the rest is equal.
const shell = electron
  ? { args: ['--watch'], env: { ELECTRON_EXEC_PATH: electron } }
  : { args: ['--entry', 'out/main/web.js'], env: { ELECTRON_EXEC_PATH: process.execPath } }
const app = ['--', `--profile=${values.profile}`, ...(electron ? ['--quit-on-close'] : [])]
process.exit(await run(process.execPath, [electronVite, 'dev', ...shell.args, ...app], { env: shell.env }))
