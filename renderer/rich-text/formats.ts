import type { ChainedCommands, Editor } from '@tiptap/core'
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

/** What a text or a block can be made, with the keys that do the same. */
export type Format = {
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

export const FORMATS: readonly Format[] = [
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

/** What words can be made, without changing their block. */
export const WORD_FORMATS: readonly Format[] = FORMATS.filter(({ id }) =>
  ['bold', 'italic', 'strike', 'code'].includes(id),
)
