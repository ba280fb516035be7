import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, usePreferences } from '#renderer/app/index.ts'
import type { HostApi } from '#shared/host/index.ts'

/** Follows the host's menu, and tells it what the window looks like. Without a host (a story, a test) nothing happens. */
export function useHost(host: HostApi, workspaceName: string): void {
  useMenu(host)
  useWindowLook(host, workspaceName)
}

/** An item of the native menu is the action of the same id, which does what its key in the window does. */
function useMenu(host: HostApi): void {
  useEffect(() => host.on('menu-action', ({ action }) => void actions.run(action)), [host])
}

/** Title, theme and language of the native parts: menus, tray, and the colour before the next start's first paint. */
function useWindowLook(host: HostApi, workspaceName: string): void {
  const theme = usePreferences((preferences) => preferences.theme)
  const { i18n } = useTranslation()
  const language = i18n.language === 'en' ? 'en' : 'zh-CN'
  useEffect(() => {
    const background = getComputedStyle(document.documentElement).getPropertyValue('--bg-app').trim()
    tell(host.call('window/setTheme', { theme, background: background || '#F4F6F6' }))
  }, [host, theme])
  useEffect(() => tell(host.call('window/setLanguage', { language })), [host, language])
  useEffect(() => tell(host.call('window/setTitle', { title: workspaceName })), [host, workspaceName])
}

// The look of a menu is not worth a message; the host's own log has what went wrong.
function tell(call: Promise<unknown>): void {
  call.catch(() => undefined)
}
