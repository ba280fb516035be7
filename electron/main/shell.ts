import { nativeTheme, Notification, shell as system } from 'electron'
import type { HostInput } from '#shared/host/index.ts'
import type { Shell } from '../host/index.ts'

/** What the host's wishes for native parts do to this app. */
export type ShellParts = {
  readonly locale: string
  readonly version: string
  readonly staysInTray: boolean
  readonly setTitle: (title: string) => void
  readonly onTheme: (theme: HostInput<'window/setTheme'>) => void
  readonly onLanguage: (language: HostInput<'window/setLanguage'>['language']) => void
  readonly onNotificationOpened: (id: string) => void
  readonly onFlushed: () => void
}

/** Electron as the host sees it. */
export function electronShell(parts: ShellParts): Shell {
  // Kept until they are clicked or closed: a collected notification no longer answers a click.
  const shown = new Set<Notification>()
  return {
    kind: 'electron',
    locale: parts.locale,
    version: parts.version,
    staysInTray: () => parts.staysInTray,
    openExternal: (url) => system.openExternal(url),
    openFolder: async (path) => (await system.openPath(path)) === '',
    notify: ({ id, title, body }) => {
      if (!Notification.isSupported()) return false
      const notification = new Notification({ title, body })
      shown.add(notification)
      notification.on('click', () => parts.onNotificationOpened(id))
      notification.on('close', () => shown.delete(notification))
      notification.show()
      return true
    },
    setTitle: parts.setTitle,
    setTheme: (theme) => {
      nativeTheme.themeSource = theme.theme
      parts.onTheme(theme)
    },
    setLanguage: parts.onLanguage,
    flushed: parts.onFlushed,
  }
}
