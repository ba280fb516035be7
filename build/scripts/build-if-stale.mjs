// Builds out/ when a source is not the one it was built from. Plain Node; compares names, sizes and times, not contents.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root, run } from './process.mjs'

const SOURCES = ['shared', 'renderer', 'electron', 'build/vite', 'build/icon.png', 'build/tray.png']
const FILES = ['electron.vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json']
const OUTPUTS = ['main/index.js', 'main/web.js', 'preload/index.cjs', 'renderer/index.html']
const NOT_BUILT = /\.test\.tsx?$|\.md$|[\\/](testing|frozen)[\\/]/

const stamp = join(root, 'out', '.stamp')

/** Makes out/ match the sources; ends the process with a sentence when the build fails. */
export async function ensureBuild() {
  const wanted = fingerprint()
  const built = OUTPUTS.every((file) => existsSync(join(root, 'out', file)))
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Building …')
  const code = await run(process.execPath, [
    join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
    'build',
    '--logLevel',
    'warn',
  ])
  if (code !== 0) {
    console.error('The build failed, see above.')
    process.exit(code)
  }
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stamp, wanted)
}

/** Says that out/ no longer is what `ensureBuild` left there; the dev server writes into it too. */
export function forgetBuild() {
  rmSync(stamp, { force: true })
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const path of [...FILES, ...SOURCES].flatMap((name) => [...filesOf(join(root, name))])) {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${relative(root, path)}:${size}:${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function* filesOf(path) {
  if (!existsSync(path)) return
  if (!statSync(path).isDirectory()) {
    if (!NOT_BUILT.test(path)) yield path
    return
  }
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureBuild()
