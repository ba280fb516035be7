import type { WebPreferences } from 'electron'

/** The scheme of the app's own pages. Deep links use another one: a link must never be able to open a page. */
export const PAGE_SCHEME = 'app'
export const PAGE_HOST = 'branchline'
export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}/`

/** Whether a URL is one of the app's own pages. Node knows no origin for other schemes than the web's: compare parts. */
export function isPageUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return protocol === `${PAGE_SCHEME}:` && host === PAGE_HOST && username === '' && password === ''
}

/** Whether a call over IPC comes from the app's own page itself, not from a frame inside it or a page gone meanwhile. */
export function isTrustedFrame(frame: { readonly url: string; readonly parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isPageUrl(frame.url)
}

// Everything else, from the camera to serial ports, the app has no use for.
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'fullscreen',
  'notifications',
  'persistent-storage',
  // The page talks to its host's signaling server, and over WebRTC to the computers of the team.
  'local-network',
  'local-network-access',
  'loopback-network',
])

/** Whether a page may have a permission: our own page, a short list. */
export function allowsPermission(permission: string, requestingUrl: string): boolean {
  return isPageUrl(requestingUrl) && ALLOWED_PERMISSIONS.has(permission)
}

/** Web preferences of every window. */
export const HARDENED_PREFERENCES = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  // Electron downloads dictionaries from Google without a word.
  spellcheck: false,
  // Sync and reminders go on while the window is hidden.
  backgroundThrottling: false,
} as const satisfies WebPreferences

/** Throws when a window is about to be made with weaker preferences than ours: a mistake in this code, not a failure. */
export function assertHardened(preferences: WebPreferences | undefined): void {
  for (const [name, value] of Object.entries(HARDENED_PREFERENCES)) {
    if (Reflect.get(preferences ?? {}, name) !== value) throw new Error(`A window must have ${name}=${value}`)
  }
}
