import { mergeAttributes, Node } from '@tiptap/core'
import { ReactNodeViewRenderer } from '@tiptap/react'
import { ImageView } from './image-view.tsx'

/** An image in a text: `blob` names its bytes, which lie outside the document (`shared/engine/blobs`). */
export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({
    blob: { default: '' },
    alt: { default: '' },
    // In pixels, so that its place has its shape before it is there; null when nobody knew.
    width: { default: null },
    height: { default: null },
  }),
  parseHTML: () => [{ tag: 'figure[data-blob]' }],
  renderHTML: ({ node, HTMLAttributes }) => [
    'figure',
    mergeAttributes({ 'data-blob': String(node.attrs['blob']), role: 'img' }, HTMLAttributes),
    ['figcaption', {}, String(node.attrs['alt'])],
  ],
  addNodeView: () => ReactNodeViewRenderer(ImageView),
  renderText: ({ node }) => String(node.attrs['alt']),
})
