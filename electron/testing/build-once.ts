import { spawnSync } from 'node:child_process'

/** vitest's set-up of the `shell` project: these tests are about the built files. */
export function setup(): void {
  const { status } = spawnSync(process.execPath, ['build/scripts/build-if-stale.mjs'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The build failed')
}
