import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { Clock } from '#shared/foundation/index.ts'

// ProseMirror reads the composed text from the DOM up to 20 ms after the composition; three times that is safe.
const SETTLE_MS = 60

/**
 * Keeps the changes of others out of the editor while an input method composes. One that touches the paragraph being
 * composed would rewrite the DOM under the input method, which then leaves its letters behind: `ni你好`.
 */
export function holdRemote(options: {
  /** Begins to hold; the returned function lets what has come go on. */
  readonly hold: () => () => void
  readonly schedule: Clock['schedule']
}): Extension {
  let release: (() => void) | null = null
  let cancel = (): void => {}
  const begin = (): void => {
    cancel()
    release ??= options.hold()
  }
  const end = (): void => {
    cancel()
    release?.()
    release = null
  }
  return Extension.create({
    name: 'holdRemote',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handleDOMEvents: {
            compositionstart: () => {
              begin()
              return false
            },
            compositionend: () => {
              cancel()
              cancel = options.schedule(SETTLE_MS, end)
              return false
            },
          },
        },
        // An editor that goes away in the middle of a composition sees no end of it.
        view: () => ({ destroy: end }),
      }),
    ],
  })
}
