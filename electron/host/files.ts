import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a whole file or nothing: to a temporary name beside it, forced to the disk, then renamed over the old one.
 * A crash at any moment leaves the old file or the new one. The folder is created when missing.
 */
export async function writeFileAtomically(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, path)
  } catch (failure) {
    await rm(temporary, { force: true })
    throw failure
  }
  await syncFolder(dirname(path))
}

/** The file's bytes, or `undefined` when there is no such file. Other failures throw. */
export async function readFileIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (failure) {
    if (isMissing(failure)) return undefined
    throw failure
  }
}

/** The value in a JSON file, or `undefined` when it is missing or damaged: what is in it can be made again. */
export async function readJsonIfThere(path: string): Promise<unknown> {
  const bytes = await readFileIfThere(path)
  if (!bytes) return undefined
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** The names in a folder; none when there is no such folder. Other failures throw. */
export async function listFolderIfThere(path: string): Promise<string[]> {
  try {
    return await readdir(path)
  } catch (failure) {
    if (isMissing(failure)) return []
    throw failure
  }
}

/** Whether a file system call failed because the path does not exist. */
export function isMissing(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && (failure.code === 'ENOENT' || failure.code === 'ENOTDIR')
}

// Without this a power cut may forget the rename. Windows cannot open a folder; NTFS journals the rename itself.
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
