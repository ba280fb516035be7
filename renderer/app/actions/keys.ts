/** True on a Mac, where the command key takes the part of Ctrl. Rules tested in Node have no navigator. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

/**
 * Keys as they are written down once, for matching and for printing: `Mod+Shift+Z`, `Alt+ArrowLeft`, `F6`, `?`.
 * `Mod` is ⌘ on a Mac and Ctrl elsewhere; the other modifiers are `Alt` and `Shift`; letters are capitals.
 */
export type Keys = string

type Modifiers = { readonly metaKey: boolean; readonly ctrlKey: boolean }
type Press = Modifiers & Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'shiftKey'>

const MAC_CAPS: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' }
const CAPS: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
}

/** What is printed on each key of a combination: ⌘ ⇧ Z on a Mac, Ctrl Shift Z elsewhere. */
export function keyCaps(keys: Keys): readonly string[] {
  return partsOf(keys).map((part) => (isMac ? MAC_CAPS[part] : undefined) ?? CAPS[part] ?? part)
}

/** A combination in one word: ⌘⇧Z on a Mac, Ctrl+Shift+Z elsewhere. */
export function keysText(keys: Keys): string {
  return keyCaps(keys).join(isMac ? '' : '+')
}

/** ⌘K on a Mac, Ctrl+K elsewhere. */
export function shortcutText(key: string, shift = false): string {
  return keysText(shift ? `Mod+Shift+${key}` : `Mod+${key}`)
}

/** The command key of this computer is held. */
export function hasCommandKey(event: Modifiers): boolean {
  return isMac ? event.metaKey : event.ctrlKey
}

/** True when a key press is exactly this combination. */
export function matchesKeys(press: Press, keys: Keys): boolean {
  const parts = partsOf(keys)
  const key = parts.at(-1) ?? ''
  const wants = (modifier: string): boolean => parts.slice(0, -1).includes(modifier)
  if (hasCommandKey(press) !== wants('Mod') || press.altKey !== wants('Alt')) return false
  if (isMac ? press.ctrlKey : press.metaKey) return false
  // A sign such as ? is itself typed with Shift on some keyboards and without on others.
  const isSign = key.length === 1 && !/[A-Z0-9]/.test(key)
  if (press.shiftKey !== wants('Shift') && !(isSign && press.shiftKey)) return false
  if (press.key.toUpperCase() === key.toUpperCase()) return true
  // ⌘K on a keyboard without Latin letters; Alt on a Mac turns a letter into a sign.
  return parts.length > 1 && /^[A-Z]$/.test(key) && press.code === `Key${key}` && !/^[a-z]$/i.test(press.key)
}

/** True when keys typed now are text: in a field, an editor, or anything inside one. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const field = target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])')
  // The map's idle input has the focus but holds no text: undo there means the last command (documents/mindmap).
  if (field?.matches('[data-undo="journal"]')) return false
  return field !== null && !(field instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(field.type))
}

function partsOf(keys: Keys): readonly string[] {
  return keys === '+' ? ['+'] : keys.split('+')
}
