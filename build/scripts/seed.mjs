// npm run seed: the generator is TypeScript; tsx runs it.
import { ensureDependencies } from './dependencies.mjs'
import { run } from './process.mjs'

await ensureDependencies()
process.exit(await run('npx', ['--no-install', 'tsx', 'bench/seed.ts', ...process.argv.slice(2)]))
