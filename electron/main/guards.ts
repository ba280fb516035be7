import type { Session, WebContents } from 'electron'
import { isExternalUrl } from '../host/index.ts'
import { allowsPermission, isPageUrl } from './security.ts'

/** Lets a session grant our own page its short list of permissions, and nobody anything else. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_, permission, callback, details) => {
    callback(details.isMainFrame && allowsPermission(permission, details.requestingUrl))
  })
  session.setPermissionCheckHandler((_, permission, requestingOrigin) => allowsPermission(permission, requestingOrigin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_, callback) => callback({}))
}

/**
 * Keeps a page where it is: no other page, no new window, no webview. Links to the web go to the system's browser
 * through `openExternal`.
 */
export function guardContents(contents: WebContents, openExternal: (url: string) => void): void {
  const openOutside = (url: string): void => {
    if (isExternalUrl(url)) openExternal(url)
  }
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    if (isPageUrl(event.url)) return
    event.preventDefault()
    openOutside(event.url)
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isPageUrl(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
