import type { Clock } from '#shared/foundation/index.ts'
import type { EngineClient } from '#shared/engine/index.ts'
import type { HostApi } from '#shared/host/index.ts'

// Soon after the start, when the first screen has long been drawn, and then often enough not to miss midnight by much.
const FIRST_LOOK_MS = 60_000
const LOOK_EVERY_MS = 30 * 60_000

/**
 * Writes one backup file a day through the host, outside IndexedDB, and one more when the last look of a day changed.
 * Quiet by design: what fails is tried again at the next look and reported to the host's log. Returns how to stop.
 */
export function startDailyBackup(parts: {
  readonly client: Pick<EngineClient, 'exportBackup'>
  readonly host: Pick<HostApi, 'call'>
  readonly clock: Clock
  readonly workspace: { readonly id: string; readonly name: string }
}): () => void {
  let stopped = false
  let cancel = (): void => undefined
  const lookIn = (delayMs: number): void => {
    cancel = parts.clock.schedule(delayMs, () => {
      void backUpToday(parts).then(() => {
        if (!stopped) lookIn(LOOK_EVERY_MS)
      })
    })
  }
  lookIn(FIRST_LOOK_MS)
  return () => {
    stopped = true
    cancel()
  }
}

/** Writes today's backup file unless there is one; never rejects. */
export async function backUpToday({
  client,
  host,
  clock,
  workspace,
}: Parameters<typeof startDailyBackup>[0]): Promise<void> {
  try {
    const backups = await host.call('backups/list', { workspaceId: workspace.id })
    if (backups.some(({ day }) => day === clock.today())) return
    const backup = await client.exportBackup()
    if (!backup.ok) return
    await host.call('backups/save', { workspaceId: workspace.id, name: workspace.name, bytes: backup.value })
  } catch (failure) {
    await host
      .call('log/write', { level: 'warning', scope: 'daily-backup', message: String(failure).slice(0, 500) })
      .catch(() => undefined)
  }
}
