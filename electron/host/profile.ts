import { randomUUID } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { readFileIfThere, writeFileAtomically } from './files.ts'

/** One person's data on this computer. A second one (`--profile alice`) shares nothing with it. */
export type ProfileFolder = {
  readonly id: string
  readonly name: string
  readonly folder: string
  readonly backups: string
  readonly logs: string
  /** The browser shell's port; part of the page's origin, which owns its data. */
  readonly port: number | undefined
  readonly setPort: (port: number) => Promise<void>
}

const stored = z.object({ id: z.uuid(), port: z.number().int().min(1024).max(65535).optional() })

/** Names that are safe as a folder on every system. */
export function isProfileName(name: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,31}$/.test(name)
}

/** Where a profile lives when nobody says otherwise: each system's own place for application data. */
export function defaultProfileFolder(name: string, environment: NodeJS.ProcessEnv = process.env): string {
  return join(applicationDataFolder(environment), 'Branchline', 'profiles', name)
}

function applicationDataFolder(environment: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return environment['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

/**
 * Opens a profile, making it at first use. A damaged profile file throws: making a new one would change the port, and
 * with it the page's origin, and everything would seem gone.
 */
export async function openProfile(folder: string, name: string): Promise<ProfileFolder> {
  const path = join(folder, 'profile.json')
  const bytes = await readFileIfThere(path)
  let data: z.infer<typeof stored>
  if (bytes) {
    try {
      data = stored.parse(JSON.parse(new TextDecoder().decode(bytes)))
    } catch (failure) {
      throw new Error(`The profile file ${path} is damaged. Restore it or move it away.`, { cause: failure })
    }
  } else {
    data = { id: randomUUID() }
    await writeFileAtomically(path, JSON.stringify(data))
  }
  return {
    id: data.id,
    name,
    folder,
    backups: join(folder, 'backups'),
    logs: join(folder, 'logs'),
    port: data.port,
    setPort: (port) => writeFileAtomically(path, JSON.stringify({ ...data, port })),
  }
}
