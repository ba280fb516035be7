// npm run dist: installers for this system. Without Electron's binary it checks the configuration, packs the app's own
// part (app.asar) and says so.
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkedBuilderConfig } from './builder-config.mjs'
import { ensureBuild } from './build-if-stale.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { obtainElectron } from './electron-binary.mjs'
import { root, run } from './process.mjs'

await ensureDependencies()
await ensureBuild()
await checkedBuilderConfig()
console.log('electron-builder.yml is valid.')

const builder = [join(root, 'node_modules/electron-builder/cli.js'), '--publish', 'never']
if (await obtainElectron()) process.exit(await run(process.execPath, builder))

const code = await packWithoutElectron()
console.log(
  code === 0
    ? 'Packed app.asar only (dist/without-electron): Electron cannot be had here, so this is no installable app.'
    : 'The app could not be packed, see above.',
)
process.exit(code)

// electron-builder wants a folder that looks like Electron's; what it does to the app's files is then the real thing.
async function packWithoutElectron() {
  const stub = join(root, '.cache', 'electron-stub')
  rmSync(stub, { recursive: true, force: true })
  mkdirSync(join(stub, 'resources'), { recursive: true })
  for (const name of ['electron', 'electron.exe', 'chrome-sandbox', 'LICENSE', 'version']) {
    writeFileSync(join(stub, name), '')
    chmodSync(join(stub, name), 0o755)
  }
  const settings = { electronDist: stub, 'directories.output': join(root, 'dist', 'without-electron') }
  const overrides = Object.entries(settings).map(([key, value]) => `--config.${key}=${value}`)
  const target = { darwin: '--mac', win32: '--win' }[process.platform] ?? '--linux'
  const config = join(root, '.cache', 'electron-builder.stub.yml')
  // Fuses and languages are properties of the binary that is not there.
  const text = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
  writeFileSync(config, text.replace(/^electronLanguages:.*\n/m, '').replace(/^electronFuses:\n(?: {2}.*\n)+/m, ''))
  return run(process.execPath, [...builder, target, 'dir', '--config', config, ...overrides])
}
