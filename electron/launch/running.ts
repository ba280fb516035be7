import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { WINDOW_PATH } from '#shared/host/index.ts'
import { type ProfileFolder, readJsonIfThere, writeFileAtomically } from '../host/index.ts'

const note = z.object({ port: z.number().int(), secret: z.string() })
type Note = z.infer<typeof note>

const notePath = (profile: ProfileFolder): string => join(profile.folder, 'running.json')

/** Leaves word, readable by this user only, how to ask the running server for a window. */
export async function announce(profile: ProfileFolder, running: Note): Promise<void> {
  await writeFileAtomically(notePath(profile), JSON.stringify(running))
}

/** Takes the word back. */
export async function withdraw(profile: ProfileFolder): Promise<void> {
  await rm(notePath(profile), { force: true })
}

/** Asks the server that already runs for this profile; `undefined` when there is none. */
export async function askRunning(
  profile: ProfileFolder,
  wish: 'open' | 'url',
): Promise<{ readonly url?: string | undefined } | undefined> {
  const running = note.safeParse(await readJsonIfThere(notePath(profile)))
  if (!running.success || running.data.port !== profile.port) return undefined
  const { port, secret } = running.data
  try {
    const response = await fetch(`http://127.0.0.1:${port}${WINDOW_PATH}`, {
      method: 'POST',
      body: JSON.stringify({ secret, wish }),
      // The port may belong to a program that never answers.
      signal: AbortSignal.timeout(5000),
    })
    return response.ok ? z.object({ url: z.string().optional() }).parse(await response.json()) : undefined
  } catch {
    return undefined
  }
}
