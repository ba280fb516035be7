/**
 * Whether closing the window may hide it: only where people have a way to bring it back. macOS has the dock; GNOME
 * shows no tray icons without an extension (which Ubuntu ships), and asking the system is not possible here.
 */
export function canHideWindow(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform !== 'linux') return true
  const desktops = (environment['XDG_CURRENT_DESKTOP'] ?? '').split(':')
  return desktops.includes('ubuntu') || (desktops[0] !== '' && !desktops.includes('GNOME'))
}
