import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listFolderIfThere, writeFileAtomically } from './files.ts'
import { readLog, writeLog } from './leveldb-log.ts'

/** What a person reads when `mendStorage` throws. */
export const CANNOT_MEND =
  'Branchline cannot start: the disk is full, or its data folder cannot be written. Nothing is lost. ' +
  'Free some space, then start again. / 无法启动：磁盘已满，或数据文件夹不能写入。数据没有丢失，腾出一些空间后重新启动。'

/**
 * Mends what a full disk left in the browser's databases below `folder` (a browser profile, or Electron's user data),
 * before the browser opens them: half a record at the end of a log is cut off, one in the middle is taken out and all
 * whole records stay. Chromium would not: it appends behind the half record, and at the start after that finds its log
 * corrupt and deletes every database of the origin. No browser may be running on the folder. Sound logs are only read.
 * Answers the files it mended. Throws when one could not be: the browser must not open it then.
 */
export async function mendStorage(folder: string): Promise<readonly string[]> {
  const mended: string[] = []
  const databases = join(folder, 'IndexedDB')
  for (const database of (await listFolderIfThere(databases)).filter((name) => name.endsWith('.leveldb'))) {
    const logs = (await listFolderIfThere(join(databases, database))).filter((name) =>
      /^(\d+\.log|MANIFEST-\d+)$/.test(name),
    )
    for (const log of logs) {
      const path = join(databases, database, log)
      if (await mendLog(path)) mended.push(path)
    }
  }
  return mended
}

async function mendLog(path: string): Promise<boolean> {
  const { state, records, wholeBytes } = readLog(await readFile(path))
  if (state === 'whole') return false
  if (state === 'broken') await writeFileAtomically(path, writeLog(records))
  else await shorten(path, wholeBytes)
  return true
}

// Needs no room on the disk.
async function shorten(path: string, length: number): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.truncate(length)
    await file.sync()
  } finally {
    await file.close()
  }
}
