import { Extension } from '@tiptap/core'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { unknownParts } from '#shared/documents/rich-text/index.ts'

/**
 * Lets go of a body as soon as a newer build writes into it what this one does not know: the binding would delete it,
 * for everybody, in the same turn. `onUnknown` is called once; the editor is unbound by then.
 */
export function guardUnknown(fragment: Y.XmlFragment, onUnknown: () => void): Extension {
  let stop = (): void => {}
  return Extension.create({
    name: 'guardUnknown',
    // Before the binding is made: whoever watches first is told first.
    onBeforeCreate() {
      const { editor } = this
      const onChange = (events: readonly Y.YEvent<Y.XmlFragment | Y.XmlText>[], { local }: Y.Transaction): void => {
        // What this editor writes it knows, and asking at every key would cost more than the key.
        if (local || !events.some(bringsUnknown)) return
        stop()
        letGo(ySyncPluginKey.getState(editor.state))
        onUnknown()
      }
      fragment.observeDeep(onChange as Parameters<typeof fragment.observeDeep>[0])
      stop = () => fragment.unobserveDeep(onChange as Parameters<typeof fragment.observeDeep>[0])
    },
    onDestroy: () => stop(),
  })
}

/** The binding knows no way of letting go while its editor lives: it stops watching, and what the editor still does is not written. */
function letGo(state: unknown): void {
  const { binding } = state as { readonly binding?: { readonly destroy: () => void } } // y-tiptap types none of it
  if (!binding) return
  binding.destroy()
  Object.assign(binding, { _prosemirrorChanged: () => {} })
}

function bringsUnknown({ target, changes }: Y.YEvent<Y.XmlFragment | Y.XmlText>): boolean {
  if (target instanceof Y.XmlText) return unknownParts(target).length > 0
  const added = [...changes.added].flatMap((item) => item.content.getContent() as unknown[])
  return added.some(
    (part) => (part instanceof Y.XmlFragment || part instanceof Y.XmlText) && unknownParts(part).length > 0,
  )
}
