// npm run shots: builds what is stale, finds a browser, and takes the pictures.
import { ensureDependencies } from './dependencies.mjs'
import { obtainChromium } from './find-chromium.mjs'
import { run } from './process.mjs'

await ensureDependencies()
const chromium = await obtainChromium()
if (!chromium) {
  console.error('npm run shots needs a Chromium-family browser: install one, or set BRANCHLINE_CHROMIUM to its path.')
  process.exit(1)
}
const built = await run(process.execPath, ['build/scripts/build-if-stale.mjs'])
if (built !== 0) process.exit(built)
const options = { env: { BRANCHLINE_CHROMIUM: chromium } }
process.exit(await run('npx', ['--no-install', 'tsx', 'e2e/shots/shots.ts', ...process.argv.slice(2)], options))
