// Installs dependencies when they are missing or older than the lockfile. Plain Node: it runs before any are there.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './process.mjs'

const stamp = join(root, 'node_modules', '.branchline-lock')

/** Makes node_modules match package-lock.json; ends the process with a sentence when npm cannot. */
export async function ensureDependencies() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  console.log('Installing dependencies …')
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) {
    console.error('The dependencies could not be installed: npm ci failed, see above. Check the network, run again.')
    process.exit(code)
  }
  writeFileSync(stamp, lock)
}
