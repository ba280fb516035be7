import type { Editor } from '@tiptap/core'
import { DragHandle } from '@tiptap/extension-drag-handle-react'
import type { Node } from '@tiptap/pm/model'
import { NodeSelection } from '@tiptap/pm/state'
import { GripVertical, Plus } from 'lucide-react'
import { type ReactNode, type SyntheticEvent, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, Menu, type MenuEntry } from '#renderer/design/index.ts'
import { ownStep } from './own-step.ts'
import { BLOCK_KINDS } from './suggest/index.ts'

type Handled = { readonly node: Node; readonly position: number }

/** Beside the block under the pointer: `+` begins a new one below, the grip moves it by dragging and opens its menu. */
export function BlockHandle({ editor }: { readonly editor: Editor }): ReactNode {
  const { t } = useTranslation('richText')
  const [handled, setHandled] = useState<Handled | null>(null)
  const latest = useRef<Handled | null>(null)
  // Told at every movement of the pointer: only another block is news.
  const follow = useCallback(({ node, pos }: { readonly node: Node | null; readonly pos: number }) => {
    if (latest.current?.node === node && latest.current?.position === pos) return
    latest.current = node ? { node, position: pos } : null
    setHandled(latest.current)
  }, [])
  const select = (): void => {
    if (!handled) return
    const { tr, doc } = editor.state
    editor.view.dispatch(tr.setSelection(NodeSelection.create(doc, handled.position)))
  }
  const addBelow = (): void => {
    if (!handled) return
    const below = handled.position + handled.node.nodeSize
    editor
      .chain()
      .insertContentAt(below, { type: 'paragraph' })
      .setTextSelection(below + 1)
      .focus()
      .insertContent('/')
      .run()
  }
  return (
    <DragHandle editor={editor} onNodeChange={follow} className="flex pr-1">
      <IconButton small label={t('addBlock')} onMouseDown={(event) => event.preventDefault()} onClick={addBelow}>
        <Plus size={14} />
      </IconButton>
      <Menu
        trigger={
          <IconButton
            small
            label={t('blockMenu')}
            onPointerDown={openOnRelease}
            onMouseDown={(event) => {
              openOnRelease(event)
              select()
            }}
            className="cursor-grab"
          >
            <GripVertical size={14} />
          </IconButton>
        }
        entries={handled ? entriesOf(editor, handled, t) : []}
      />
    </DragHandle>
  )
}

/** A menu opens on the press otherwise, and its layer over the window ends a drag before it has begun. */
function openOnRelease(event: SyntheticEvent & { readonly preventBaseUIHandler?: () => void }): void {
  event.preventBaseUIHandler?.()
}

function entriesOf(
  editor: Editor,
  { node, position }: Handled,
  t: ReturnType<typeof useTranslation<'richText'>>['t'],
): readonly MenuEntry[] {
  const range = { from: position, to: position + node.nodeSize }
  return [
    ...(node.isTextblock
      ? BLOCK_KINDS.filter(({ ofBlock }) => ofBlock !== false).map(({ id, icon: Icon, apply }): MenuEntry => ({
          id,
          label: t(id),
          icon: <Icon size={14} />,
          onSelect: () =>
            void apply(
              editor
                .chain()
                .setTextSelection(position + 1)
                .focus(),
            ).run(),
        }))
      : []),
    ...(node.isTextblock ? [{ id: 'separator', separator: true } as const] : []),
    {
      id: 'duplicate',
      label: t('duplicateBlock'),
      onSelect: () => ownStep(editor, () => editor.chain().insertContentAt(range.to, node.toJSON()).focus().run()),
    },
    {
      id: 'delete',
      label: t('deleteBlock'),
      danger: true,
      onSelect: () => ownStep(editor, () => editor.chain().deleteRange(range).focus().run()),
    },
  ]
}
