import { Extension } from '@tiptap/core'
import { PluginKey } from '@tiptap/pm/state'
import { Suggestion, type SuggestionProps } from '@tiptap/suggestion'
import { type Asked, createSuggestionStore, type SuggestionStore } from './store.ts'

declare module '@tiptap/core' {
  interface Storage {
    suggestions: { readonly store: SuggestionStore }
  }
}

type Trigger = {
  readonly sign: string
  readonly asked: Asked
  /** `/` also parts words (件/天): only where a line or a word begins. Chinese has no spaces, so the others ask for none. */
  readonly where: 'line' | 'word' | 'anywhere'
}

// The full-width signs are what the same keys type while a Chinese input method is on.
const TRIGGERS: readonly Trigger[] = [
  { sign: '/', asked: 'block', where: 'word' },
  { sign: '、', asked: 'block', where: 'line' },
  { sign: '@', asked: 'mention', where: 'anywhere' },
  { sign: '[[', asked: 'link', where: 'anywhere' },
  { sign: '【【', asked: 'link', where: 'anywhere' },
]

/** An address is no mention: lin@shop.cn. */
const IN_A_WORD = /[\p{Script=Latin}\p{Nd}]/u

/** Watches for the signs that ask for something; what there is to choose from is shown by `SuggestionList`. */
export const Suggestions = Extension.create<object, { readonly store: SuggestionStore }>({
  name: 'suggestions',
  addStorage: () => ({ store: createSuggestionStore() }),
  addProseMirrorPlugins() {
    const { store } = this.storage
    return TRIGGERS.map(({ sign, asked, where }) =>
      Suggestion({
        editor: this.editor,
        pluginKey: new PluginKey(`suggest ${sign}`),
        char: sign,
        startOfLine: where === 'line',
        allowedPrefixes: where === 'anywhere' ? null : [' '],
        items: () => [],
        shouldShow: ({ editor, range }) => {
          const before = editor.state.doc.textBetween(Math.max(0, range.from - 1), range.from, '\n')
          const inCode = editor.isActive('codeBlock') || editor.isActive('code')
          return editor.isEditable && !inCode && !IN_A_WORD.test(before)
        },
        render: () => {
          const show = ({ query, range, clientRect }: SuggestionProps): void =>
            store.set({ asked, query, range, rect: () => clientRect?.() ?? null })
          return {
            onStart: show,
            onUpdate: show,
            onKeyDown: ({ event }) => store.press(event),
            onExit: () => store.set(null),
          }
        },
      }),
    )
  },
})
