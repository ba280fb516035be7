import { Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenDocument, usePreferences, useQuery } from '#renderer/app/index.ts'
import type { MenuEntry } from '#renderer/design/index.ts'
import type { CreatableKind } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { CreateMenu, createEntries } from './create-menu.tsx'
import { TreeLine } from './tree-line.tsx'
import { treeMove, treeRows, type TreeRow } from './tree.ts'
import { useShownRows } from './use-shown-rows.ts'
import { useTreeActions } from './use-tree-actions.ts'

/**
 * The documents of the workspace. Arrow keys walk and fold, Enter opens, F2 renames, Delete moves to the trash.
 * Re-renders when the tree changes, not when a document's content does.
 */
export function DocumentTree({ currentId }: { readonly currentId: DocumentId | null }): ReactNode {
  const { t } = useTranslation(['navigation', 'common'])
  const documents = useQuery('workspace/tree', null)
  const folded = usePreferences((preferences) => preferences.folded)
  const setPreferences = usePreferences((preferences) => preferences.set)
  const actions = useTreeActions()
  const openDocument = useOpenDocument()
  const [renaming, setRenaming] = useState<DocumentId | null>(null)
  const [focused, setFocused] = useState<DocumentId | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => treeRows(documents ?? [], new Set(folded)), [documents, folded])

  const setFolded = (id: DocumentId, fold: boolean): void =>
    setPreferences({ folded: fold ? [...folded, id] : folded.filter((known) => known !== id) })
  const shown = useShownRows(tree, rows)
  const focusRow = (row: TreeRow | undefined): void => {
    if (!row) return
    setFocused(row.document.id)
    shown.reveal(row, () => tree.current?.querySelector<HTMLElement>(`[data-document="${row.document.id}"]`)?.focus())
  }
  const create = (kind: CreatableKind, parentId: DocumentId | null): void => {
    if (parentId) setFolded(parentId, false)
    void actions.create(kind, parentId, '').then((id) => setRenaming(id))
  }
  const endRename = (row: TreeRow): void => {
    setRenaming(null)
    requestAnimationFrame(() => focusRow(row))
  }
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const row = rows[index]
    if (!row || event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey) return
    const move = treeMove(rows, index, event.key)
    if (move && 'to' in move) focusRow(rows[move.to])
    else if (move) setFolded(row.document.id, move.fold)
    else if (event.key === 'Enter' || event.key === ' ') openDocument(row.document.id)
    else if (event.key === 'F2') setRenaming(row.document.id)
    else if (event.key === 'Delete') actions.trash(row.document)
    else return
    event.preventDefault()
  }
  const menuOf = (row: TreeRow): readonly MenuEntry[] => [
    ...createEntries(t, (kind) => create(kind, row.document.id)),
    { id: 'separator', separator: true },
    {
      id: 'rename',
      label: t('common:rename'),
      icon: <Pencil size={14} />,
      shortcut: 'F2',
      onSelect: () => setRenaming(row.document.id),
    },
    {
      id: 'trash',
      label: t('moveToTrash'),
      icon: <Trash2 size={14} />,
      danger: true,
      onSelect: () => actions.trash(row.document),
    },
  ]

  // One line is in the tab order: the last focused one, else the open document, else the first.
  const tabbable =
    rows.find((row) => row.document.id === focused) ?? rows.find((row) => row.document.id === currentId) ?? rows[0]
  return (
    <>
      <div className="flex items-center justify-between pt-4 pr-2 pb-1 pl-4">
        <h2 className="text-11 font-medium text-ink-3">{t('documents')}</h2>
        <CreateMenu onCreate={(kind) => create(kind, null)} />
      </div>
      <div ref={tree} role="tree" aria-label={t('documents')} className="min-h-0 grow overflow-y-auto px-2 pb-2">
        <div style={{ height: shown.above }} />
        {shown.rows.map(({ row, index }) => (
          <TreeLine
            key={row.document.id}
            row={row}
            current={row.document.id === currentId}
            renaming={row.document.id === renaming}
            tabbable={row === tabbable}
            entries={menuOf(row)}
            onOpen={() => {
              setFocused(row.document.id)
              openDocument(row.document.id)
            }}
            onFold={() => setFolded(row.document.id, !row.folded)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onRename={(title) => actions.rename(row.document.id, title)}
            onRenameEnd={() => endRename(row)}
            onStartRename={() => setRenaming(row.document.id)}
          />
        ))}
        <div style={{ height: shown.below }} />
        {documents && rows.length === 0 ? <p className="px-2 py-1 text-12 text-ink-3">{t('emptyTree')}</p> : null}
      </div>
    </>
  )
}
