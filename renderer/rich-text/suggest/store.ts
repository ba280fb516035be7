import type { Range } from '@tiptap/core'
import { emitter } from '#shared/foundation/index.ts'

/** What is being asked for inside a text: the kind of a block (`/`), a person or thing (`@`), a thing to link to (`[[`). */
export type Asked = 'block' | 'mention' | 'link'

export type Asking = {
  readonly asked: Asked
  readonly query: string
  /** What has been typed, sign and all; it is replaced by what is chosen. */
  readonly range: Range
  /** Where it stands on the screen. */
  readonly rect: () => DOMRect | null
}

/** Between the editor, which sees what is typed, and the list, which knows what there is. */
export type SuggestionStore = {
  readonly current: () => Asking | null
  readonly set: (asking: Asking | null) => void
  readonly subscribe: (onChange: () => void) => () => void
  /** A key while something is asked for: true when the list wants it. */
  readonly press: (event: KeyboardEvent) => boolean
  /** Lets the list have the keys until the returned function is called. */
  readonly listen: (onPress: (event: KeyboardEvent) => boolean) => () => void
}

export function createSuggestionStore(): SuggestionStore {
  const changes = emitter<void>()
  let current: Asking | null = null
  let onPress: ((event: KeyboardEvent) => boolean) | null = null
  return {
    current: () => current,
    set: (asking) => {
      current = asking
      changes.emit()
    },
    subscribe: changes.on,
    press: (event) => onPress?.(event) ?? false,
    listen: (listener) => {
      onPress = listener
      return () => {
        if (onPress === listener) onPress = null
      }
    },
  }
}
