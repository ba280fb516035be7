import { ChevronsUpDown, Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOf, keysText, useCommand, useListedActions, useQuery } from '#renderer/app/index.ts'
import { InlineEdit, Logo, Menu, type MenuEntry } from '#renderer/design/index.ts'

/** Actions of the whole workspace, offered by others; the ones that are there now are listed. */
const LISTED = ['app.backup', 'app.trash', 'app.settings', 'help.shortcuts', 'help.tour', 'help.pages']

/** The workspace's name, and behind it what is done to the workspace as a whole. */
export function WorkspaceMenu({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation('navigation')
  const info = useQuery('workspace/info', null)
  const setTitle = useCommand('space/setTitle')
  const [renaming, setRenaming] = useState(false)
  const listed = useListedActions()
  const entries: readonly MenuEntry[] = [
    {
      id: 'rename',
      label: t('renameWorkspace'),
      icon: <Pencil size={14} />,
      onSelect: () => setRenaming(true),
    },
    { id: 'separator', separator: true },
    ...LISTED.flatMap((id) => {
      const action = listed.find((candidate) => candidate.id === id)
      if (!action?.run) return []
      const keys = keysOf(action)[0]
      return {
        id,
        label: action.title,
        icon: action.icon,
        ...(keys === undefined ? {} : { shortcut: keysText(keys) }),
        onSelect: action.run,
      }
    }),
  ]
  if (renaming) {
    return (
      <div className="flex min-w-0 grow items-center gap-2 pl-1">
        <Logo size={20} />
        <InlineEdit
          value={name}
          label={t('renameWorkspace')}
          className="h-7 w-full font-semibold"
          onCommit={(next) => {
            setRenaming(false)
            if (info) void setTitle({ documentId: info.spaceId, title: next })
          }}
          onCancel={() => setRenaming(false)}
        />
      </div>
    )
  }
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="flex h-8 min-w-0 grow items-center gap-2 rounded-6 pr-1.5 pl-1 text-left hover:bg-hover data-popup-open:bg-hover"
        >
          <Logo size={20} />
          <span className="min-w-0 truncate font-semibold" title={name}>
            {name}
          </span>
          <ChevronsUpDown size={14} aria-hidden className="shrink-0 text-ink-3" />
        </button>
      }
      entries={entries}
    />
  )
}
