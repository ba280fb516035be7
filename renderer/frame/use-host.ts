import { useCallback, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, useOpenDocument, useOpenTask, usePreferences } from '#renderer/app/index.ts'
import { useToaster } from '#renderer/design/index.ts'
import type { HostApi } from '#shared/host/index.ts'
import { type LinkTarget, targetOfAddress, targetOfLink } from './links.ts'

/** Does what the host reports (menu, shortcut, links, reminders), and tells it what the window looks like. Without a host (a story, a test) nothing happens. */
export function useHost(host: HostApi, workspaceName: string): void {
  useMenu(host)
  useLinks(host)
  useWindowLook(host, workspaceName)
}

/** An item of the native menu is the action of the same id, which does what its key in the window does. */
function useMenu(host: HostApi): void {
  useEffect(() => host.on('menu-action', ({ action }) => void actions.run(action)), [host])
  useEffect(() => host.on('quick-add', () => void actions.run('task.quickAdd')), [host])
}

/** A link, a clicked notification or a reminder leads to its document or task; one that names neither does nothing. */
function useLinks(host: HostApi): void {
  const { t } = useTranslation('frame')
  const openDocument = useOpenDocument()
  const openTask = useOpenTask()
  const toaster = useToaster()
  const follow = useCallback(
    (target: LinkTarget | null): void => {
      if (target?.kind === 'document') openDocument(target.documentId)
      if (target?.kind === 'task') openTask(target.taskId)
    },
    [openDocument, openTask],
  )
  useEffect(() => host.on('deep-link', ({ url }) => follow(targetOfLink(url))), [host, follow])
  useEffect(() => host.on('notification-opened', ({ id }) => follow(targetOfAddress(id))), [host, follow])
  useEffect(
    () =>
      host.on('reminder-due', ({ id, title }) => {
        const target = targetOfAddress(id)
        const action = target && { label: t('openReminder'), onSelect: () => follow(target) }
        toaster.show({ text: title, tone: 'info', ...(action ? { action } : {}) })
      }),
    [host, follow, toaster, t],
  )
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
