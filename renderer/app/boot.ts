import { emitter, newId, type WorkspaceId } from '#shared/foundation/index.ts'
import type { EngineClient } from '#shared/engine/index.ts'
import type { HostApi } from '#shared/host/index.ts'
import { browserRandom, connectEngine, type EngineConnection, systemClock } from '#renderer/engine/index.ts'
import { startDailyBackup } from './daily-backup.ts'
import { browserFiles } from './files.ts'
import type { Boot, FirstRunInput, KeptBackup, Session } from './session.ts'
import { type KnownWorkspace, workspaceMemory } from './workspace-memory.ts'

/** How the window starts, as a store for the frame. */
export type BootStore = {
  readonly current: () => Boot
  readonly subscribe: (onChange: () => void) => () => void
  readonly start: () => Promise<void>
}

/**
 * Opens this profile's workspace, or asks for the first one. The composition root: adapters are made here. The host is
 * only waited for when the workspace is open: its session costs a round trip.
 */
export function createBoot(hostSoon: Promise<HostApi>): BootStore {
  let boot: Boot = { state: 'opening' }
  const changes = emitter<void>()
  const set = (next: Boot): void => {
    boot = next
    changes.emit()
  }
  const memory = workspaceMemory(localStorage, () => indexedDB.databases())
  let connection: EngineConnection | null = null

  const locked = (workspace: KnownWorkspace): void =>
    set({ state: 'locked', takeOver: () => open(workspace, { takeOver: true }) })

  const connect = async (
    workspace: KnownWorkspace,
    options: { readonly memberName?: string; readonly takeOver?: boolean },
  ): Promise<Session | 'busy' | 'failed' | 'no-workspace'> => {
    const opened = await connectEngine(
      { workspaceId: workspace.id, memberName: options.memberName ?? '', takeOver: options.takeOver ?? false },
      { onLost: () => locked(workspace) },
    )
    if (opened === 'busy' || opened === 'no-workspace') return opened
    if (typeof opened === 'string') return 'failed'
    connection = opened
    const named = await nameOf(opened.client, workspace)
    void navigator.storage?.persist?.()
    const host = await hostSoon
    startDailyBackup({ client: opened.client, host, clock: systemClock, workspace: named })
    return {
      client: opened.client,
      workspaceName: named.name,
      files: browserFiles,
      host,
      clock: systemClock,
      random: browserRandom,
    }
  }

  // The space has the name; the memory is quicker, and may have been lost with an unclean end of the browser.
  const nameOf = async (client: EngineClient, workspace: KnownWorkspace): Promise<KnownWorkspace> => {
    const asked = client.query('workspace/info', null).then(({ title }) => {
      const named = { id: workspace.id, name: title || workspace.name }
      if (title) memory.remember(named)
      return named
    })
    if (!workspace.name) return asked
    asked.catch(() => undefined)
    return workspace
  }

  const open = async (workspace: KnownWorkspace, options: { readonly takeOver?: boolean } = {}): Promise<void> => {
    try {
      const session = await connect(workspace, options)
      if (session === 'busy') locked(workspace)
      else if (session === 'no-workspace') firstRun({ isLost: true })
      else if (session === 'failed') set({ state: 'failed', retry: () => void open(workspace, options) })
      else set({ state: 'ready', session })
    } catch {
      set({ state: 'failed', retry: () => void open(workspace, options) })
    }
  }

  const create = async ({ name, workspaceName }: FirstRunInput): Promise<Session> => {
    const workspace = { id: newId<WorkspaceId>(browserRandom), name: workspaceName }
    const session = await connect(workspace, { memberName: name })
    if (typeof session === 'string') throw new Error(`The new workspace could not be opened: ${session}`)
    const { spaceId } = await session.client.query('workspace/info', null)
    await session.client.run('space/setTitle', { documentId: spaceId, title: workspaceName })
    // Remembered only when it is on the disk: a first run that dies half-way starts over.
    const saved = await session.client.flush()
    if (!saved.ok) throw new Error(`The new workspace could not be saved: ${saved.reason}`)
    memory.remember(workspace)
    return session
  }

  const restore = async ({ workspaceId, file, name }: KeptBackup): Promise<Session> => {
    const host = await hostSoon
    const bytes = await host.call('backups/read', { workspaceId, file })
    if (!bytes) throw new Error(`The backup ${file} is not there any more`)
    const workspace = { id: newId<WorkspaceId>(browserRandom), name }
    // The name is for the moment: with the backup comes who was at this computer.
    const session = await connect(workspace, { memberName: name || file })
    if (typeof session === 'string') throw new Error(`The workspace could not be opened: ${session}`)
    const imported = await session.client.importBackup(bytes, { asAuthor: true })
    const saved = imported.ok ? await session.client.flush() : imported
    if (!saved.ok) {
      await connection?.close()
      indexedDB.deleteDatabase(`branchline-${workspace.id}`)
      throw new Error(`The backup ${file} could not be restored: ${saved.reason}`)
    }
    memory.remember(workspace)
    return session
  }

  const firstRun = ({ isLost }: { readonly isLost: boolean }): void => {
    const backups = hostSoon.then((host) => host.call('backups/list', {})).catch(() => [])
    set({ state: 'first-run', create, isLost, backups, restore })
  }

  flushWhenLeaving(hostSoon, async () => {
    await connection?.client.flush()
  })

  return {
    current: () => boot,
    subscribe: changes.on,
    start: async () => {
      // Wakes the browser's storage, which takes a while, before the worker is there to ask for it.
      void indexedDB.databases().catch(() => undefined)
      const known = await memory.find()
      if (known) await open(known)
      else firstRun({ isLost: false })
    },
  }
}

/** Everything goes to the disk when the window is left, closed, or the computer goes to sleep. */
function flushWhenLeaving(hostSoon: Promise<HostApi>, flush: () => Promise<void>): void {
  void hostSoon.then((host) =>
    host.on('flush-requested', () => {
      void flush().then(() => host.call('window/flushed', {}))
    }),
  )
  const hurry = (): void => void flush()
  window.addEventListener('blur', hurry)
  window.addEventListener('pagehide', hurry)
  document.addEventListener('visibilitychange', hurry)
}
