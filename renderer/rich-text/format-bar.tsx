import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/design/index.ts'
import { shortcutText } from '#renderer/parts/index.ts'
import { type Format, FORMATS } from './formats.ts'

/** The formats of a body as buttons. Using one leaves the cursor where it is. */
export function FormatBar({ editor }: { readonly editor: Editor | null }): ReactNode {
  const { t } = useTranslation('richText')
  return (
    <div role="toolbar" aria-label={t('format')} className="flex items-center gap-0.5">
      <FormatButtons editor={editor} formats={FORMATS} />
    </div>
  )
}

/** Some formats as buttons; those that the selection has are pressed. */
export function FormatButtons({
  editor,
  formats,
  small = false,
}: {
  readonly editor: Editor | null
  readonly formats: readonly Format[]
  readonly small?: boolean
}): ReactNode {
  const { t } = useTranslation('richText')
  // One text per state, so that only a change of a button re-renders.
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      current
        ? formats
            .filter((format) => format.isOn(current))
            .map((format) => format.id)
            .join(' ')
        : '',
  })
  const active = (on ?? '').split(' ')
  return formats.map(({ id, icon: Icon, key, shift, apply }) => (
    <IconButton
      key={id}
      small={small}
      label={t(id)}
      {...(key === undefined ? {} : { shortcut: shortcutText(key, shift ?? false) })}
      pressed={active.includes(id)}
      disabled={!editor}
      // The press would take the focus, and with it the selection to format.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => editor && apply(editor.chain().focus()).run()}
    >
      <Icon size={small ? 14 : 16} />
    </IconButton>
  ))
}
