import { mergeAttributes, Node } from '@tiptap/core'

/**
 * An image in a text: `blob` names its bytes, which lie outside the document (`shared/engine/blobs`). The editor must
 * know it even where it cannot be shown: the binding removes elements that the schema does not have, for everybody.
 */
export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    blob: { default: '' },
    alt: { default: '' },
  }),
  parseHTML: () => [{ tag: 'figure[data-blob]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'figure',
    mergeAttributes({ 'data-blob': String(node.attrs['blob']), role: 'img' }, HTMLAttributes),
    ['figcaption', {}, String(node.attrs['alt'])],
  ],
  renderText: ({ node }) => String(node.attrs['alt']),
})
