import type { ChainedCommands } from '@tiptap/core'
import {
  Code,
  Heading1,
  Heading2,
  Heading3,
  Lightbulb,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  Minus,
  Pilcrow,
  Quote,
  Table,
  TriangleAlert,
} from 'lucide-react'

/** A kind of block that can be made with `/`, or another made into. */
export type BlockKind = {
  readonly id:
    | 'paragraph'
    | 'heading1'
    | 'heading2'
    | 'heading3'
    | 'bulletList'
    | 'orderedList'
    | 'taskList'
    | 'quote'
    | 'callout'
    | 'warning'
    | 'codeBlock'
    | 'table'
    | 'rule'
  readonly icon: LucideIcon
  /** Further words it is found by, in both languages. */
  readonly keywords: string
  readonly apply: (chain: ChainedCommands) => ChainedCommands
  /** False for what is put in beside a block, and cannot be made of one. */
  readonly ofBlock?: false
}

const NEW_TABLE = { rows: 3, cols: 3, withHeaderRow: true }

export const BLOCK_KINDS: readonly BlockKind[] = [
  { id: 'paragraph', icon: Pilcrow, keywords: 'text 正文 段落', apply: (c) => c.clearNodes() },
  { id: 'heading1', icon: Heading1, keywords: 'h1 标题', apply: (c) => c.clearNodes().setHeading({ level: 1 }) },
  { id: 'heading2', icon: Heading2, keywords: 'h2 标题', apply: (c) => c.clearNodes().setHeading({ level: 2 }) },
  { id: 'heading3', icon: Heading3, keywords: 'h3 标题', apply: (c) => c.clearNodes().setHeading({ level: 3 }) },
  { id: 'bulletList', icon: List, keywords: 'ul list 列表 无序', apply: (c) => c.clearNodes().toggleBulletList() },
  {
    id: 'orderedList',
    icon: ListOrdered,
    keywords: 'ol list 列表 有序',
    apply: (c) => c.clearNodes().toggleOrderedList(),
  },
  { id: 'taskList', icon: ListChecks, keywords: 'todo check 待办 清单', apply: (c) => c.clearNodes().toggleTaskList() },
  { id: 'quote', icon: Quote, keywords: 'quote 引用', apply: (c) => c.clearNodes().toggleBlockquote() },
  {
    id: 'callout',
    icon: Lightbulb,
    keywords: 'info tip note 提示',
    apply: (c) => c.clearNodes().toggleCallout('info'),
  },
  {
    id: 'warning',
    icon: TriangleAlert,
    keywords: 'warning danger 警告 注意 红线',
    apply: (c) => c.clearNodes().toggleCallout('warning'),
  },
  { id: 'codeBlock', icon: Code, keywords: 'code 代码 公式', apply: (c) => c.clearNodes().toggleCodeBlock() },
  { id: 'table', icon: Table, keywords: 'table 表格', apply: (c) => c.insertTable(NEW_TABLE), ofBlock: false },
  { id: 'rule', icon: Minus, keywords: 'line hr 分割线 横线', apply: (c) => c.setHorizontalRule(), ofBlock: false },
]

/** An image is no kind of block: its file is asked for first. */
export const IMAGE_KEYWORDS = 'image photo picture 图片 照片'
