// npm run seed -- --scale small|reference [--seed N] [--out FILE]: writes a generated workspace as a backup file.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { backupOf } from './data/backup.ts'
import { generateWorkspace } from './data/generate.ts'
import { isScaleName, SCALES } from './data/scale.ts'

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: 'small' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
})
if (!isScaleName(values.scale)) {
  console.error(`Unknown scale "${values.scale}": choose ${Object.keys(SCALES).join(' or ')}.`)
  process.exit(1)
}
const seed = Number(values.seed)
const out = resolve(values.out ?? `dist/branchline-${values.scale}.zip`)
const workspace = generateWorkspace(SCALES[values.scale], seed)
const file = backupOf(workspace)
await mkdir(dirname(out), { recursive: true })
await writeFile(out, file)
console.log(`seed ${seed}: ${JSON.stringify(workspace.counts)}, ${(file.length / 1e6).toFixed(1)} MB in ${out}`)
console.log('Open the app, Settings → Restore from a file.')
