import { z } from 'zod'

// Node's buffers are Uint8Arrays over a wider buffer type than z.instanceof infers.
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes expected')
const none = z.strictObject({})
const text = (limit: number) => z.string().max(limit)
/** Ids become file names: nothing that a file system could read as a path. */
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/i)

const profile = z.strictObject({
  id,
  /** `default`, or the name given with `--profile`. */
  name: id,
  /** Where this profile keeps its files, for "show in folder" and for support. */
  dataFolder: text(4096),
  shell: z.enum(['electron', 'browser']),
  platform: z.enum(['mac', 'windows', 'linux']),
  /** BCP 47, as the operating system says. */
  locale: text(64),
  version: text(64),
  /** Whether reminders still come when the window is closed. */
  staysInTray: z.boolean(),
})

const backupFile = z.strictObject({
  /** The name inside the workspace's backup folder; what `read` wants. */
  file: text(128),
  workspaceId: id,
  /** Local day of the backup, `YYYY-MM-DD`. */
  day: z.iso.date(),
  savedAtMs: z.number().int(),
  sizeBytes: z.number().int().nonnegative(),
})

const reminder = z.strictObject({
  /** What it leads to, as in `notifications/show`. */
  id: text(200),
  atMs: z.number().int(),
  title: text(300),
  body: text(1000),
})

/**
 * Everything the page may ask of the host. Both ends of both transports check against this table, so a page that has
 * been taken over can do no more than these methods allow.
 */
export const hostMethods = {
  'profile/get': { input: none, output: profile },
  /** Replaces the backup of the same day; older days are thinned out (14 days, then 12 months). */
  'backups/save': { input: z.strictObject({ workspaceId: id, name: text(300), bytes }), output: backupFile },
  /** Newest first. Without a workspace: all of them, so that a lost workspace can still be found. */
  'backups/list': {
    input: z.strictObject({ workspaceId: id.optional() }),
    output: z.array(backupFile.extend({ name: text(300) })),
  },
  /** `null` when there is no such backup (any more). */
  'backups/read': { input: z.strictObject({ workspaceId: id, file: text(128) }), output: bytes.nullable() },
  /** Opens the folder where the shell can; the path is answered in any case. */
  'backups/reveal': { input: none, output: z.strictObject({ path: text(4096), opened: z.boolean() }) },
  /** https, http and mailto only; anything else answers `false`. */
  'links/open': { input: z.strictObject({ url: text(8192) }), output: z.boolean() },
  /**
   * Answers whether the system was asked to show it; a page falls back to its own toast. The `id` is what a click leads
   * to: `document/ID` or `task/ID`, as in `branchline://open/document/ID`.
   */
  'notifications/show': {
    input: z.strictObject({ id: text(200), title: text(300), body: text(1000) }),
    output: z.boolean(),
  },
  /** Replaces all reminders of this profile. They survive a restart of the host; one that was missed comes at once. */
  'reminders/set': { input: z.strictObject({ reminders: z.array(reminder).max(2000) }), output: none },
  'window/setTitle': { input: z.strictObject({ title: text(300) }), output: none },
  /** The theme of native parts, and the colour shown before the page's first paint at the next start. */
  'window/setTheme': {
    input: z.strictObject({
      theme: z.enum(['light', 'dark', 'system']),
      background: z.string().regex(/^#[0-9a-f]{6}$/i),
    }),
    output: none,
  },
  /** The language of menus and tray. */
  'window/setLanguage': { input: z.strictObject({ language: z.enum(['zh-CN', 'en']) }), output: none },
  /** The page's answer to the event `flush-requested`: everything is on the disk. */
  'window/flushed': { input: none, output: none },
  /** Ids, counts and reasons only: never titles or text. */
  'log/write': {
    input: z.strictObject({
      level: z.enum(['info', 'warning', 'error']),
      scope: text(64),
      message: text(2000),
    }),
    output: none,
  },
} as const

/** Everything the host may tell the page without being asked. */
export const hostEvents = {
  /** The system-wide shortcut or the tray: open quick add. */
  'quick-add': none,
  /** An item of the native menu; its name is the id of the page's own action (renderer/app/actions). */
  'menu-action': z.strictObject({
    action: z.enum(['create.mindmap', 'app.search', 'app.settings', 'app.backup', 'help.shortcuts']),
  }),
  /** A `branchline:` link that passed the host's check. It proves nothing about who sent it: ask before joining. */
  'deep-link': z.strictObject({ url: text(8192) }),
  /** A notification or a reminder was clicked. */
  'notification-opened': z.strictObject({ id: text(200) }),
  /** A reminder came due and the system could not show it: the page shows it. */
  'reminder-due': reminder,
  /** The app is about to quit or the computer to sleep: flush, then call `window/flushed`. */
  'flush-requested': z.strictObject({ reason: z.enum(['quit', 'sleep']) }),
  /** The computer woke up: connections are stale and clocks may have jumped. */
  resumed: none,
} as const
