import './rich-text.css'
import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { useEngine } from '#renderer/app/index.ts'
import { hasCommandKey } from '#renderer/parts/index.ts'
import { documentHref, readRichText, unknownParts } from '#shared/documents/rich-text/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { BlockHandle } from './block-handle.tsx'
import { CalloutBar } from './callout-bar.tsx'
import { bodyExtensions, richTextExtensions } from './extensions.ts'
import { focusEnd } from './focus.ts'
import { LinkCard } from './link-card.tsx'
import { endStep } from './own-step.ts'
import { SelectionBar } from './selection-bar.tsx'
import { SuggestionList } from './suggest/index.ts'
import { TableBar } from './table-bar.tsx'
import { useImages } from './use-images.ts'
import { useOpenHref } from './use-open-href.ts'

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
  const open = useOpenHref()
  const images = useImages()
  const made = useRef<Editor | null>(null)
  const [unknownIn, setUnknownIn] = useState<Y.XmlFragment | null>(null)
  const isKnown = useMemo(() => unknownParts(fragment).length === 0, [fragment]) && unknownIn !== fragment
  const extensions = useMemo(
    () =>
      isKnown
        ? richTextExtensions({
            fragment,
            placeholder,
            hold,
            schedule: clock.schedule,
            onUnknown: () => setUnknownIn(fragment),
          })
        : bodyExtensions(),
    [fragment, placeholder, hold, clock, isKnown],
  )
  const canWrite = isKnown && !readOnly
  const editor = useEditor(
    {
      extensions,
      // Of a body that cannot be bound the words are shown, so that they can be read and copied.
      content: isKnown ? null : wordsOf(fragment),
      injectCSS: false,
      editable: canWrite,
      editorProps: {
        attributes: { class: 'rich-text', 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' },
        // The files of a paste or a drop; text that comes with them is the name of a file.
        handlePaste: (view, event) => {
          const { current } = made
          return (
            current !== null && view.editable && images.take(current, event.clipboardData, view.state.selection.from)
          )
        },
        handleDrop: (view, event) => {
          const { current } = made
          const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? view.state.selection.from
          if (current === null || !view.editable) return false
          if (images.take(current, event.dataTransfer, at)) {
            event.preventDefault()
            return true
          }
          // What is dropped is moved when this has returned, in a step of its own.
          endStep(current)
          queueMicrotask(() => endStep(current))
          return false
        },
        handleClick: (view, _position, event) => {
          const target = event.target instanceof Element ? event.target : null
          const mentioned = target?.closest<HTMLElement>('[data-mention="document"]')?.dataset['id']
          if (mentioned) {
            open(documentHref(mentioned as DocumentId)) // an id as the document has it
            return true
          }
          const href = target?.closest('a')?.getAttribute('href')
          // While editing, a plain click puts the cursor into the link.
          if (!href || (view.editable && !hasCommandKey(event))) return false
          open(href)
          return true
        },
      },
    },
    [extensions, label],
  )
  useEffect(() => {
    made.current = editor
    if (editor && editor.isEditable !== canWrite) editor.setEditable(canWrite, false)
  }, [editor, canWrite])
  return editor
}

/** The body itself. A click below the last line puts the cursor at the end, in a paragraph. */
export function RichText({ editor }: { readonly editor: Editor | null }): ReactNode {
  const { t } = useTranslation('richText')
  const isUnbound = editor !== null && !editor.extensionManager.extensions.some(({ name }) => name === 'guardUnknown')
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
      {isUnbound ? (
        <p role="status" className="mb-3 rounded-8 bg-warn-soft px-3.5 py-2.5 text-warn-text">
          {t('newerBody')}
        </p>
      ) : null}
      <EditorContent editor={editor} />
      {editor ? <LinkCard editor={editor} /> : null}
      {editor?.isEditable ? (
        <>
          <SuggestionList editor={editor} />
          <BlockHandle editor={editor} />
          <TableBar editor={editor} />
          <CalloutBar editor={editor} />
          <SelectionBar editor={editor} />
        </>
      ) : null}
    </div>
  )
}

/** The words of a body as paragraphs, for an editor that is not bound to it. */
function wordsOf(fragment: Y.XmlFragment): JSONContent {
  const lines = readRichText(fragment).text.split('\n')
  return {
    type: 'doc',
    content: lines.map((text) => ({
      type: 'paragraph',
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  }
}
