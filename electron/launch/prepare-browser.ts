import { readlink, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mendStorage } from '../host/index.ts'
import { keepData } from './keep-data.ts'

/**
 * Makes a browser's data folder safe to start on: what a full disk left half-written is mended, and the browser is told
 * to keep the data of `origin`. Does nothing while a browser is running on it. Throws when it must not be opened now.
 */
export async function prepareBrowser(dataFolder: string, origin: string): Promise<void> {
  if (await isRunning(dataFolder)) return
  await mendStorage(join(dataFolder, 'Default'))
  // On a full disk the permission waits for the next start.
  await keepData(dataFolder, origin).catch(() => undefined)
}

/** Whether a browser holds the folder, by the lock it keeps there: a link to its process, or on Windows a file. */
async function isRunning(dataFolder: string): Promise<boolean> {
  if (process.platform === 'win32') {
    return stat(join(dataFolder, 'lockfile')).then(
      () => true,
      () => false,
    )
  }
  const target = await readlink(join(dataFolder, 'SingletonLock')).catch(() => '')
  const id = Number(/-(\d+)$/.exec(target)?.[1])
  if (!id) return false
  try {
    process.kill(id, 0)
    return true
  } catch (failure) {
    // Somebody else's process is one all the same.
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM'
  }
}
