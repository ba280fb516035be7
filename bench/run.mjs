// npm run bench -- NAME: runs bench/NAME.bench.ts, which prints one JSON object as its last line.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from '../build/scripts/dependencies.mjs'
import { obtainChromium } from '../build/scripts/find-chromium.mjs'
import { root, run } from '../build/scripts/process.mjs'

const names = readdirSync(join(root, 'bench')).flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? [])
const [name, ...rest] = process.argv.slice(2)
if (!names.includes(name)) {
  console.error(`npm run bench -- NAME [--scale small]: one of ${names.join(', ')}.`)
  process.exit(1)
}
await ensureDependencies()
const env = name === 'search' ? {} : { BRANCHLINE_CHROMIUM: (await obtainChromium()) ?? '' }
process.exit(await run('npx', ['--no-install', 'tsx', `bench/${name}.bench.ts`, ...rest], { env }))
