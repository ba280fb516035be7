import { mergeAttributes, Node } from '@tiptap/core'

/**
 * A person or document named in the text (`shared/documents/rich-text`). The editor must know it even where it cannot be
 * typed yet: the binding removes elements that the schema does not have, for everybody.
 */
export const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    kind: { default: 'member' },
    // What the name stands for; a click on a document opens it.
    id: { default: '', renderHTML: ({ id }: Record<string, unknown>) => ({ 'data-id': String(id) }) },
    label: { default: '' },
  }),
  parseHTML: () => [{ tag: 'span[data-mention]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'span',
    mergeAttributes({ 'data-mention': String(node.attrs['kind']) }, HTMLAttributes),
    `${node.attrs['kind'] === 'member' ? '@' : ''}${String(node.attrs['label'])}`,
  ],
  renderText: ({ node }) => String(node.attrs['label']),
})
