import type { ChainedCommands, Editor } from '@tiptap/core'
import {
  ArrowDownToLine,
  ArrowLeftToLine,
  ArrowRightToLine,
  ArrowUpToLine,
  Columns3,
  type LucideIcon,
  PanelTop,
  Rows3,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/design/index.ts'
import { BlockBar } from './block-bar.tsx'
import { ownStep } from './own-step.ts'

type TableTool = {
  readonly id:
    | 'rowAbove'
    | 'rowBelow'
    | 'columnLeft'
    | 'columnRight'
    | 'headerRow'
    | 'deleteRow'
    | 'deleteColumn'
    | 'deleteTable'
  readonly icon: LucideIcon
  readonly apply: (chain: ChainedCommands) => ChainedCommands
}

const TOOLS: readonly TableTool[] = [
  { id: 'rowAbove', icon: ArrowUpToLine, apply: (c) => c.addRowBefore() },
  { id: 'rowBelow', icon: ArrowDownToLine, apply: (c) => c.addRowAfter() },
  { id: 'columnLeft', icon: ArrowLeftToLine, apply: (c) => c.addColumnBefore() },
  { id: 'columnRight', icon: ArrowRightToLine, apply: (c) => c.addColumnAfter() },
  { id: 'headerRow', icon: PanelTop, apply: (c) => c.toggleHeaderRow() },
  { id: 'deleteRow', icon: Rows3, apply: (c) => c.deleteRow() },
  { id: 'deleteColumn', icon: Columns3, apply: (c) => c.deleteColumn() },
  { id: 'deleteTable', icon: Trash2, apply: (c) => c.deleteTable() },
]

/** Under a table while the cursor is in it: rows, columns, names of columns. */
export function TableBar({ editor }: { readonly editor: Editor }): ReactNode {
  const { t } = useTranslation('richText')
  return (
    <BlockBar
      editor={editor}
      name="tableBar"
      label={t('tableTools')}
      selector="table"
      isShown={(current) => current.isActive('table')}
    >
      {TOOLS.map(({ id, icon: Icon, apply }) => (
        <IconButton
          key={id}
          small
          label={t(id)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => ownStep(editor, () => apply(editor.chain().focus()).run())}
        >
          <Icon size={14} className={id.startsWith('delete') ? 'text-bad-text' : undefined} />
        </IconButton>
      ))}
    </BlockBar>
  )
}
