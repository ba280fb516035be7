import type { MenuItemConstructorOptions } from 'electron'
import type { HostPayload } from '#shared/host/index.ts'
import { type MenuLanguage, menuText } from './menu-text.ts'

type Action = HostPayload<'menu-action'>['action']
type Item = MenuItemConstructorOptions

export type MenuOptions = {
  readonly language: MenuLanguage
  readonly platform: NodeJS.Platform
  readonly isDevelopment: boolean
  readonly onAction: (action: Action) => void
}

const separator: Item = { type: 'separator' }

/**
 * The application menu. Editing items use the system's roles: without them macOS knows no copy and paste. The page hears
 * a key before the menu does, so an item's shortcut acts only when the page let it pass.
 */
export function menuTemplate({ language, platform, isDevelopment, onAction }: MenuOptions): Item[] {
  const text = menuText(language)
  const isMac = platform === 'darwin'
  const act = (label: string, action: Action, accelerator?: string): Item => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => onAction(action),
  })
  const settings = act(text.settings, 'app.settings', 'CommandOrControl+,')

  const application: Item = {
    label: 'Branchline',
    submenu: [
      { role: 'about', label: text.about },
      separator,
      settings,
      separator,
      { role: 'hide', label: text.hide },
      { role: 'hideOthers', label: text.hideOthers },
      { role: 'unhide', label: text.showAll },
      separator,
      { role: 'quit', label: text.quit },
    ],
  }
  const file: Item = {
    label: text.file,
    submenu: [
      act(text.new, 'create.mindmap', 'CommandOrControl+N'),
      act(text.backup, 'app.backup'),
      separator,
      ...(isMac ? [] : [settings, separator]),
      { role: 'close', label: text.close },
      ...(isMac ? [] : [{ role: 'quit', label: text.quit } satisfies Item]),
    ],
  }
  const edit: Item = {
    label: text.edit,
    submenu: [
      { role: 'undo', label: text.undo },
      { role: 'redo', label: text.redo },
      separator,
      { role: 'cut', label: text.cut },
      { role: 'copy', label: text.copy },
      { role: 'paste', label: text.paste },
      { role: 'pasteAndMatchStyle', label: text.pasteAsText },
      { role: 'selectAll', label: text.selectAll },
    ],
  }
  const view: Item = {
    label: text.view,
    submenu: [
      act(text.search, 'app.search', 'CommandOrControl+K'),
      separator,
      { role: 'resetZoom', label: text.resetZoom },
      { role: 'zoomIn', label: text.zoomIn },
      { role: 'zoomOut', label: text.zoomOut },
      separator,
      { role: 'togglefullscreen', label: text.fullScreen },
      ...(isDevelopment
        ? ([
            separator,
            { role: 'reload', label: text.reload },
            { role: 'toggleDevTools', label: text.developerTools },
          ] satisfies Item[])
        : []),
    ],
  }
  const window: Item = { role: 'window', label: text.window, submenu: [{ role: 'minimize', label: text.minimize }] }
  const help: Item = {
    role: 'help',
    label: text.help,
    submenu: [
      act(text.shortcuts, 'help.shortcuts'),
      // On macOS "about" is in the application's own menu.
      ...(isMac ? [] : [{ role: 'about', label: text.about } satisfies Item]),
    ],
  }
  return isMac ? [application, file, edit, view, window, help] : [file, edit, view, window, help]
}
