import './rich-text.css'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useMemo } from 'react'
import type * as Y from 'yjs'
import { useEngine, useOpenDocument } from '#renderer/app/index.ts'
import { hasCommandKey } from '#renderer/parts/index.ts'
import { documentOfHref } from '#shared/documents/rich-text/index.ts'
import { richTextExtensions } from './extensions.ts'
import { focusEnd } from './focus.ts'

/** The Tiptap editor of a fragment, for `RichText` and whatever shows its state; `null` for one frame at most. */
export function useRichText({
  fragment,
  hold,
  label,
  placeholder,
  readOnly,
}: {
  /** Of a mirrored document that is open; it must outlive the component. */
  readonly fragment: Y.XmlFragment
  readonly hold: () => () => void
  /** Its name for screen readers. */
  readonly label: string
  readonly placeholder: string
  readonly readOnly: boolean
}): Editor | null {
  const { clock } = useEngine()
  const openDocument = useOpenDocument()
  const extensions = useMemo(
    () => richTextExtensions({ fragment, placeholder, hold, schedule: clock.schedule }),
    [fragment, placeholder, hold, clock],
  )
  const editor = useEditor(
    {
      extensions,
      injectCSS: false,
      editable: !readOnly,
      editorProps: {
        attributes: { class: 'rich-text', 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' },
        handleClick: (view, _position, event) => {
          const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : null
          // While editing, a plain click puts the cursor into the link.
          if (!href || (view.editable && !hasCommandKey(event))) return false
          const target = documentOfHref(href)
          if (target) openDocument(target)
          else window.open(href, '_blank', 'noopener')
          return true
        },
      },
    },
    [extensions, label],
  )
  useEffect(() => {
    if (editor && editor.isEditable === readOnly) editor.setEditable(!readOnly, false)
  }, [editor, readOnly])
  return editor
}

/** The body itself. A click below the last line puts the cursor at the end, in a paragraph. */
export function RichText({ editor }: { readonly editor: Editor | null }): ReactNode {
  return (
    <div
      className="flex grow cursor-text flex-col"
      role="presentation"
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget || !editor?.isEditable) return
        event.preventDefault()
        focusEnd(editor)
      }}
    >
      <EditorContent editor={editor} />
    </div>
  )
}
