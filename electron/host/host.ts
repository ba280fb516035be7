import { join } from 'node:path'
import { type Clock, type Disposable, emitter } from '#shared/foundation/index.ts'
import { hostEvents, hostMethods } from '#shared/host/contract/index.ts'
import type { HostEvent, HostInput, HostMethod, HostOutput, HostPayload, Profile } from '#shared/host/index.ts'
import { createBackups, ensureFolder } from './backups.ts'
import { isExternalUrl } from './external-url.ts'
import { createLog } from './log.ts'
import type { ProfileFolder } from './profile.ts'
import { createReminders } from './reminders.ts'

/** What differs between the shells: everything that needs a window or the operating system. */
export type Shell = {
  readonly kind: Profile['shell']
  readonly locale: string
  readonly version: string
  readonly staysInTray: () => boolean
  readonly openExternal: (url: string) => Promise<void>
  /** Opens a folder in the system's file manager; `false` when it cannot. */
  readonly openFolder: (path: string) => Promise<boolean>
  readonly notify: (notification: HostInput<'notifications/show'>) => boolean
  readonly setTitle: (title: string) => void
  readonly setTheme: (theme: HostInput<'window/setTheme'>) => void
  readonly setLanguage: (language: HostInput<'window/setLanguage'>['language']) => void
  readonly flushed: () => void
}

export type HostMessage = { readonly event: HostEvent; readonly payload: unknown }

/** The host of one profile, the same in both shells. */
export type Host = Disposable & {
  /** The single door: looks the method up, checks the input, runs it, checks the output. Rejects with a plain message. */
  readonly call: (method: string, input: unknown) => Promise<unknown>
  readonly emit: <E extends HostEvent>(event: E, payload: HostPayload<E>) => void
  readonly onMessage: (listener: (message: HostMessage) => void) => () => void
  readonly onResumed: () => void
}

type Handlers = { readonly [M in HostMethod]: (input: HostInput<M>) => HostOutput<M> | Promise<HostOutput<M>> }

const PLATFORMS: Partial<Record<NodeJS.Platform, Profile['platform']>> = { darwin: 'mac', win32: 'windows' }

/** Starts the host's services for a profile. */
export async function createHost(profile: ProfileFolder, shell: Shell, clock: Clock): Promise<Host> {
  const messages = emitter<HostMessage>()
  const emit: Host['emit'] = (event, payload) => messages.emit({ event, payload: hostEvents[event].parse(payload) })
  const backups = createBackups(profile.backups, clock)
  const log = createLog(profile.logs, clock)
  const reminders = await createReminders(join(profile.folder, 'reminders.json'), clock, (reminder) => {
    const { id, title, body } = reminder
    if (!shell.notify({ id, title, body })) emit('reminder-due', reminder)
  })

  const handlers: Handlers = {
    'profile/get': () => ({
      id: profile.id,
      name: profile.name,
      dataFolder: profile.folder,
      shell: shell.kind,
      platform: PLATFORMS[process.platform] ?? 'linux',
      locale: shell.locale,
      version: shell.version,
      staysInTray: shell.staysInTray(),
    }),
    'backups/save': (input) => backups.save(input),
    'backups/list': ({ workspaceId }) => backups.list(workspaceId),
    'backups/read': async ({ workspaceId, file }) => (await backups.read(workspaceId, file)) ?? null,
    'backups/reveal': async () => {
      await ensureFolder(backups.folder)
      return { path: backups.folder, opened: await shell.openFolder(backups.folder) }
    },
    'links/open': async ({ url }) => {
      if (!isExternalUrl(url)) return false
      await shell.openExternal(url)
      return true
    },
    'notifications/show': (input) => shell.notify(input),
    'reminders/set': (input) => nothing(() => reminders.set(input.reminders)),
    'window/setTitle': ({ title }) => nothing(() => shell.setTitle(title)),
    'window/setTheme': (input) => nothing(() => shell.setTheme(input)),
    'window/setLanguage': ({ language }) => nothing(() => shell.setLanguage(language)),
    'window/flushed': () => nothing(shell.flushed),
    'log/write': (entry) => nothing(() => log.write(entry)),
  }

  return {
    call: async (method, input) => {
      if (!isHostMethod(method)) throw new Error(`Unknown method ${JSON.stringify(method)}`)
      const schemas = hostMethods[method]
      const checked = schemas.input.safeParse(input)
      if (!checked.success) throw new Error(`Bad input for ${method}: ${checked.error.issues[0]?.message ?? ''}`)
      // The table is typed per method; a lookup by a variable name cannot be followed by the compiler.
      const handler = handlers[method] as (input: unknown) => unknown
      return schemas.output.parse(await handler(checked.data))
    },
    emit,
    onMessage: messages.on,
    onResumed: () => {
      reminders.rearm()
      emit('resumed', {})
    },
    dispose: reminders.dispose,
  }
}

// Methods without an answer: an empty object, so that there is one shape to check on both transports.
async function nothing(work: () => void | Promise<void>): Promise<Record<string, never>> {
  await work()
  return {}
}

// hasOwn: `constructor` and `__proto__` are not methods.
function isHostMethod(method: string): method is HostMethod {
  return Object.hasOwn(hostMethods, method)
}
