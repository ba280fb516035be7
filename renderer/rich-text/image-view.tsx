import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react'
import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '#renderer/design/index.ts'
import { BlobImage } from '#renderer/parts/index.ts'

/** An image in a text, with its words below: what it shows, for those who do not see it and for the search. */
export function ImageView({ node, selected, editor, getPos, updateAttributes }: NodeViewProps): ReactNode {
  const { t } = useTranslation('richText')
  const blob = String(node.attrs['blob'])
  const alt = String(node.attrs['alt'])
  const size = sizeOf(node.attrs)
  return (
    <NodeViewWrapper
      as="figure"
      data-blob={blob}
      data-drag-handle
      className={clsx('rich-image', selected && 'ProseMirror-selectednode')}
    >
      <div className="mx-auto" style={size ? { maxWidth: size.width } : undefined}>
        <BlobImage id={blob} alt={alt || t('image')} {...(size ?? {})} />
      </div>
      {editor.isEditable ? (
        <input
          aria-label={t('imageWords')}
          placeholder={t('imageWords')}
          className="rich-image-words"
          value={alt}
          maxLength={500}
          onChange={(event) => updateAttributes({ alt: event.target.value })}
          onKeyDown={(event) => {
            if (isComposing(event) || event.key !== 'Enter') return
            event.preventDefault()
            const position = getPos()
            if (position !== undefined) goOnBelow(editor, position + node.nodeSize)
          }}
        />
      ) : alt === '' ? null : (
        <figcaption>{alt}</figcaption>
      )}
    </NodeViewWrapper>
  )
}

/** Into the block below, made when there is none. */
function goOnBelow(editor: NodeViewProps['editor'], position: number): void {
  if (!editor.state.doc.nodeAt(position)) editor.commands.insertContentAt(position, { type: 'paragraph' })
  editor
    .chain()
    .setTextSelection(position + 1)
    .focus()
    .run()
}

function sizeOf(
  attributes: NodeViewProps['node']['attrs'],
): { readonly width: number; readonly height: number } | null {
  const [width, height] = [Number(attributes['width']), Number(attributes['height'])]
  return width > 0 && height > 0 ? { width, height } : null
}
