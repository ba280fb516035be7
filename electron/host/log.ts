import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '#shared/foundation/index.ts'
import type { HostInput } from '#shared/host/index.ts'

export type Log = { readonly write: (entry: HostInput<'log/write'>) => Promise<void> }

// Enough for weeks of warnings, small enough to send by mail.
const LIMIT_BYTES = 1024 * 1024

/** A log file with one predecessor (`host.log`, `host.1.log`). It never throws: a full disk must not break a call. */
export function createLog(folder: string, clock: Clock): Log {
  const path = join(folder, 'host.log')
  let last: Promise<void> = Promise.resolve()
  const append = async (line: string): Promise<void> => {
    try {
      await mkdir(folder, { recursive: true })
      const size = await stat(path).then(
        (file) => file.size,
        () => 0,
      )
      if (size > LIMIT_BYTES) await rename(path, join(folder, 'host.1.log'))
      await appendFile(path, line)
    } catch {
      // Nowhere left to report it.
    }
  }
  return {
    write: ({ level, scope, message }) => {
      // One line per entry, whatever the message contains, so that no message can forge another entry.
      const text = JSON.stringify([new Date(clock.nowMs()).toISOString(), level, scope, message])
      last = last.then(() => append(`${text}\n`))
      return last
    },
  }
}
