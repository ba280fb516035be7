import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '#shared/foundation/index.ts'
import type { BackupFile, HostInput, HostOutput } from '#shared/host/index.ts'
import { expiredDays } from './backup-rotation.ts'
import { isMissing, listFolderIfThere, readFileIfThere, readJsonIfThere, writeFileAtomically } from './files.ts'

/** Backup files outside the browser's storage: one per workspace and day, in plain folders a person can copy. */
export type Backups = {
  readonly folder: string
  readonly save: (input: HostInput<'backups/save'>) => Promise<HostOutput<'backups/save'>>
  readonly list: (workspaceId?: string) => Promise<BackupFile[]>
  readonly read: (workspaceId: string, file: string) => Promise<Uint8Array | undefined>
}

const FILE_NAME = /^(\d{4}-\d{2}-\d{2})\.branchline$/
// The workspace's title for people who look for a lost one; the folder itself is named by id.
const NAME_FILE = 'workspace.json'

/** Backups below `folder`. Days are local days of `clock`. */
export function createBackups(folder: string, clock: Clock): Backups {
  const workspaceFolder = (workspaceId: string): string => join(folder, workspaceId)

  const listOne = async (workspaceId: string): Promise<BackupFile[]> => {
    const names = (await listFolderIfThere(workspaceFolder(workspaceId))).filter((name) => FILE_NAME.test(name))
    const name = await readName(workspaceFolder(workspaceId))
    const files = await Promise.all(names.map((file) => describeFile(workspaceFolder(workspaceId), workspaceId, file)))
    return files.filter((file) => file !== undefined).map((file) => ({ ...file, name }))
  }

  return {
    folder,
    save: async ({ workspaceId, name, bytes }) => {
      const target = workspaceFolder(workspaceId)
      const file = `${clock.today()}.branchline`
      await writeFileAtomically(join(target, file), bytes)
      await writeFileAtomically(join(target, NAME_FILE), JSON.stringify({ name }))
      // Thinned only after the new one is on the disk: a full disk must not cost an old backup.
      const days = (await listFolderIfThere(target)).flatMap((entry) => FILE_NAME.exec(entry)?.[1] ?? [])
      for (const day of expiredDays(days)) await rm(join(target, `${day}.branchline`), { force: true })
      const saved = await describeFile(target, workspaceId, file)
      if (!saved) throw new Error('The backup was written and is gone again')
      return saved
    },
    list: async (workspaceId) => {
      const ids = workspaceId === undefined ? await listFolderIfThere(folder) : [workspaceId]
      const all = (await Promise.all(ids.map(listOne))).flat()
      return all.sort((a, b) => b.savedAtMs - a.savedAtMs)
    },
    read: async (workspaceId, file) => {
      // The pattern leaves no way out of the folder.
      return FILE_NAME.test(file) ? readFileIfThere(join(workspaceFolder(workspaceId), file)) : undefined
    },
  }
}

/** Makes the folder, so that "show in folder" has something to show before the first backup. */
export async function ensureFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
}

async function describeFile(
  folder: string,
  workspaceId: string,
  file: string,
): Promise<Omit<BackupFile, 'name'> | undefined> {
  const day = FILE_NAME.exec(file)?.[1]
  if (day === undefined) return undefined
  try {
    const { size, mtimeMs } = await stat(join(folder, file))
    return { file, workspaceId, day, savedAtMs: Math.round(mtimeMs), sizeBytes: size }
  } catch (failure) {
    if (isMissing(failure)) return undefined
    throw failure
  }
}

async function readName(folder: string): Promise<string> {
  const value = await readJsonIfThere(join(folder, NAME_FILE))
  const name = typeof value === 'object' && value !== null && 'name' in value ? value.name : ''
  return typeof name === 'string' ? name.slice(0, 300) : ''
}
