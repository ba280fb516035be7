import { Menu, nativeImage, Tray } from 'electron'
import trayIcon from '../../build/tray.png?asset'
import { type MenuLanguage, menuText } from './menu-text.ts'

export type TrayActions = {
  readonly open: () => void
  readonly quickAdd: () => void
  readonly quit: () => void
}

/** The icon beside the clock. Keep the reference: a collected Tray disappears. */
export type AppTray = { readonly setLanguage: (language: MenuLanguage) => void }

// The menu bar's height on macOS, in points.
const MAC_SIZE = 18

/** Puts the icon there. */
export function createTray(language: MenuLanguage, actions: TrayActions): AppTray {
  const image = nativeImage.createFromPath(trayIcon)
  const tray = new Tray(process.platform === 'darwin' ? image.resize({ width: MAC_SIZE, height: MAC_SIZE }) : image)
  const setLanguage = (next: MenuLanguage): void => {
    const text = menuText(next)
    tray.setToolTip('Branchline · 脉络')
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: text.open, click: actions.open },
        { label: text.quickAdd, click: actions.quickAdd },
        { type: 'separator' },
        { label: text.quit, click: actions.quit },
      ]),
    )
  }
  tray.on('click', actions.open)
  setLanguage(language)
  return { setLanguage }
}
