import type { Editor } from '@tiptap/core'
import { BubbleMenu } from '@tiptap/react/menus'
import { Link as LinkIcon, Unlink } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, isComposing } from '#renderer/design/index.ts'
import { FormatButtons } from './format-bar.tsx'
import { WORD_FORMATS } from './formats.ts'
import { linkAddress } from './link-address.ts'

/** Over selected words: what they can be made, and where they lead. Alt+F10 goes into it, Escape (a hint that is shown takes the first) back into the text. */
export function SelectionBar({ editor }: { readonly editor: Editor }): ReactNode {
  const { t } = useTranslation('richText')
  const bar = useRef<HTMLDivElement>(null)
  // The address being typed; null while the bar shows its buttons.
  const [typed, setTyped] = useState<string | null>(null)
  useToolbarKey(editor, bar)
  useEffect(() => {
    const close = (): void => setTyped(null)
    editor.on('selectionUpdate', close)
    return () => void editor.off('selectionUpdate', close)
  }, [editor])

  const apply = (): void => {
    const href = typed === null ? null : linkAddress(typed)
    if (href === null) return
    setTyped(null)
    const chain = editor.chain().focus().extendMarkRange('link')
    void (href === '' ? chain.unsetLink() : chain.setLink({ href })).run()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    setTyped(null)
    editor.commands.focus()
  }
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="selectionBar"
      shouldShow={({ editor: current, view, state: { selection }, from, to }) =>
        current.isEditable &&
        !view.composing &&
        !selection.empty &&
        current.state.doc.textBetween(from, to).length > 0 &&
        !current.isActive('codeBlock') &&
        // A block or cells that are chosen as a whole have bars of their own.
        selection.$from.parent.isTextblock &&
        (view.hasFocus() || bar.current?.contains(document.activeElement) === true)
      }
      options={{ placement: 'top', offset: 8, flip: { padding: 8 }, shift: { padding: 8 } }}
    >
      <div
        ref={bar}
        role="toolbar"
        tabIndex={-1}
        aria-label={t('selectionTools')}
        className="pop flex items-center gap-0.5 p-1"
        onKeyDown={onKeyDown}
      >
        {typed === null ? (
          <>
            <FormatButtons editor={editor} formats={WORD_FORMATS} small />
            <span className="mx-0.5 h-4 w-px bg-line" />
            <IconButton
              small
              label={t('link')}
              pressed={editor.isActive('link')}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                const href: unknown = editor.getAttributes('link')['href']
                setTyped(typeof href === 'string' ? href : '')
              }}
            >
              <LinkIcon size={14} />
            </IconButton>
          </>
        ) : (
          <>
            <input
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for this field
              autoFocus
              aria-label={t('linkAddress')}
              aria-invalid={linkAddress(typed) === null}
              placeholder={t('linkHint')}
              value={typed}
              className="h-6 w-64 rounded-4 bg-transparent px-2 outline-none aria-invalid:text-bad-text"
              onChange={(event) => setTyped(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || isComposing(event)) return
                event.preventDefault()
                apply()
              }}
            />
            <IconButton
              small
              label={t('removeLink')}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => {
                setTyped(null)
                editor.chain().focus().extendMarkRange('link').unsetLink().run()
              }}
            >
              <Unlink size={14} />
            </IconButton>
          </>
        )}
      </div>
    </BubbleMenu>
  )
}

/** Alt+F10 leads from the text into the bar, as in other editors. */
function useToolbarKey(editor: Editor, bar: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const { dom } = editor.view
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'F10' || !event.altKey) return
      const first = bar.current?.isConnected ? bar.current.querySelector('button') : null
      if (!first) return
      event.preventDefault()
      first.focus()
    }
    dom.addEventListener('keydown', onKey)
    return () => dom.removeEventListener('keydown', onKey)
  }, [editor, bar])
}
