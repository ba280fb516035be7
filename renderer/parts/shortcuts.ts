/** True on a Mac, where the command key takes the part of Ctrl. */
export const isMac = /Mac|iPhone|iPad/.test(navigator.platform)

/** ⌘K on a Mac, Ctrl+K elsewhere. */
export function shortcutText(key: string, shift = false): string {
  return isMac ? `⌘${shift ? '⇧' : ''}${key}` : `Ctrl+${shift ? 'Shift+' : ''}${key}`
}

type Keys = { readonly metaKey: boolean; readonly ctrlKey: boolean }

/** The command key of this computer is held. */
export function hasCommandKey(event: Keys): boolean {
  return isMac ? event.metaKey : event.ctrlKey
}

/** True when keys typed now are text: in a field, an editor, or anything inside one. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  const field = target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])')
  // The map's idle input has the focus but holds no text: undo there means the last command (documents/mindmap).
  if (field?.matches('[data-undo="journal"]')) return false
  return field !== null && !(field instanceof HTMLInputElement && ['checkbox', 'radio', 'button'].includes(field.type))
}
