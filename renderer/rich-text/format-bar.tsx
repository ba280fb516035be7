import type { ChainedCommands, Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  Code,
  Heading1,
  Heading2,
  Italic,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Quote,
  Strikethrough,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/design/index.ts'
import { shortcutText } from '#renderer/parts/index.ts'

type Format = {
  readonly id:
    | 'bold'
    | 'italic'
    | 'strike'
    | 'code'
    | 'heading1'
    | 'heading2'
    | 'bulletList'
    | 'orderedList'
    | 'taskList'
    | 'quote'
  readonly icon: LucideIcon
  readonly key?: string
  readonly shift?: true
  readonly apply: (chain: ChainedCommands) => ChainedCommands
  readonly isOn: (editor: Editor) => boolean
}

const FORMATS: readonly Format[] = [
  {
    id: 'heading1',
    icon: Heading1,
    apply: (c) => c.toggleHeading({ level: 1 }),
    isOn: (e) => e.isActive('heading', { level: 1 }),
  },
  {
    id: 'heading2',
    icon: Heading2,
    apply: (c) => c.toggleHeading({ level: 2 }),
    isOn: (e) => e.isActive('heading', { level: 2 }),
  },
  { id: 'bold', icon: Bold, key: 'B', apply: (c) => c.toggleBold(), isOn: (e) => e.isActive('bold') },
  { id: 'italic', icon: Italic, key: 'I', apply: (c) => c.toggleItalic(), isOn: (e) => e.isActive('italic') },
  {
    id: 'strike',
    icon: Strikethrough,
    key: 'S',
    shift: true,
    apply: (c) => c.toggleStrike(),
    isOn: (e) => e.isActive('strike'),
  },
  { id: 'code', icon: Code, key: 'E', apply: (c) => c.toggleCode(), isOn: (e) => e.isActive('code') },
  {
    id: 'bulletList',
    icon: List,
    key: '8',
    shift: true,
    apply: (c) => c.toggleBulletList(),
    isOn: (e) => e.isActive('bulletList'),
  },
  {
    id: 'orderedList',
    icon: ListOrdered,
    key: '7',
    shift: true,
    apply: (c) => c.toggleOrderedList(),
    isOn: (e) => e.isActive('orderedList'),
  },
  {
    id: 'taskList',
    icon: ListChecks,
    key: '9',
    shift: true,
    apply: (c) => c.toggleTaskList(),
    isOn: (e) => e.isActive('taskList'),
  },
  {
    id: 'quote',
    icon: Quote,
    key: 'B',
    shift: true,
    apply: (c) => c.toggleBlockquote(),
    isOn: (e) => e.isActive('blockquote'),
  },
]

/** The formats of a body as buttons. Using one leaves the cursor where it is. */
export function FormatBar({ editor }: { readonly editor: Editor | null }): ReactNode {
  const { t } = useTranslation('richText')
  // One text per state, so that only a change of a button re-renders.
  const on = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      current
        ? FORMATS.filter((format) => format.isOn(current))
            .map((format) => format.id)
            .join(' ')
        : '',
  })
  const active = (on ?? '').split(' ')
  return (
    <div role="toolbar" aria-label={t('format')} className="flex items-center gap-0.5">
      {FORMATS.map(({ id, icon: Icon, key, shift, apply }) => (
        <IconButton
          key={id}
          label={t(id)}
          {...(key === undefined ? {} : { shortcut: shortcutText(key, shift ?? false) })}
          pressed={active.includes(id)}
          disabled={!editor}
          // The press would take the focus, and with it the selection to format.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => editor && apply(editor.chain().focus()).run()}
        >
          <Icon size={16} />
        </IconButton>
      ))}
    </div>
  )
}
