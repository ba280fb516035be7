import { mergeAttributes, Node } from '@tiptap/core'
import { CALLOUT_TONES, type CalloutTone } from '#shared/documents/rich-text/index.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    callout: {
      /** Wraps the selected blocks, or takes them out of the callout they are in. */
      toggleCallout: (tone?: CalloutTone) => ReturnType
      setCalloutTone: (tone: CalloutTone) => ReturnType
    }
  }
}

/** A block that must not be read over: a hint, a warning. Written `> [!WARNING]` in Markdown. */
export const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes: () => ({
    tone: {
      default: 'info',
      parseHTML: (element: HTMLElement) => CALLOUT_TONES.find((tone) => tone === element.dataset['callout']) ?? 'info',
      renderHTML: ({ tone }: Record<string, unknown>) => ({ 'data-callout': String(tone) }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-callout]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes({ role: 'note' }, HTMLAttributes), 0],
  addCommands() {
    return {
      toggleCallout:
        (tone = 'info') =>
        ({ commands }) =>
          commands.toggleWrap(this.name, { tone }),
      setCalloutTone:
        (tone) =>
        ({ commands }) =>
          commands.updateAttributes(this.name, { tone }),
    }
  },
})
