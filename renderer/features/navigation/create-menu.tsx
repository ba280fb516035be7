import type { TFunction } from 'i18next'
import { FileDown, LayoutTemplate, Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, useWorkbench } from '#renderer/app/index.ts'
import { IconButton, Menu, type MenuEntry } from '#renderer/design/index.ts'
import { DocumentIcon } from '#renderer/parts/index.ts'
import type { CreatableKind } from '#shared/engine/index.ts'

/** The kinds a person can make, in the order they are offered. */
export const CREATABLE = [
  { kind: 'mindmap', label: 'newMindmap' },
  { kind: 'project', label: 'newProject' },
  { kind: 'page', label: 'newPage' },
  { kind: 'sop', label: 'newSop' },
] as const satisfies readonly { readonly kind: CreatableKind; readonly label: string }[]

/** One menu line for each kind a person can make. */
export function createEntries(
  t: TFunction<'navigation'>,
  onCreate: (kind: CreatableKind) => void,
): readonly MenuEntry[] {
  return CREATABLE.map(({ kind, label }) => ({
    id: kind,
    label: t(label),
    icon: <DocumentIcon kind={kind} />,
    onSelect: () => onCreate(kind),
  }))
}

/** The + of the tree. */
export function CreateMenu({ onCreate }: { readonly onCreate: (kind: CreatableKind) => void }): ReactNode {
  const { t } = useTranslation('navigation')
  const openDialog = useWorkbench((workbench) => workbench.openDialog)
  return (
    <Menu
      align="end"
      trigger={
        <IconButton small label={t('create')}>
          <Plus size={14} />
        </IconButton>
      }
      entries={[
        ...createEntries(t, onCreate),
        { id: 'separator', separator: true },
        {
          id: 'template',
          label: t('newFromTemplate'),
          icon: <LayoutTemplate size={14} />,
          onSelect: () => openDialog('templates'),
        },
        {
          id: 'markdown',
          label: t('importMarkdown'),
          icon: <FileDown size={14} />,
          onSelect: () => void actions.run('create.markdown'),
        },
      ]}
    />
  )
}
