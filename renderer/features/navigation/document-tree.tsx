import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { type KeyboardEvent, type ReactElement, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hasCommandKey, useOpenDocument, usePreferences, useQuery } from '#renderer/app/index.ts'
import { ContextMenu } from '#renderer/design/index.ts'
import type { CreatableKind, TreeDocument } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { CreateMenu } from './create-menu.tsx'
import { type LineEvents, TreeLine } from './tree-line.tsx'
import { treeMove, treeRows, type TreeRow } from './tree.ts'
import { useLineMenu } from './use-line-menu.tsx'
import { useMove } from './use-move.ts'
import { useShownRows } from './use-shown-rows.ts'
import { useTreeActions } from './use-tree-actions.ts'
import { useTreeKeyList } from './use-tree-key-list.ts'

const NONE: readonly TreeDocument[] = []

/**
 * The documents of the workspace. Arrow keys walk and fold, Enter opens, F2 renames, Delete moves to the trash,
 * ⌘/Ctrl and an arrow moves, as dragging does. Re-renders when the tree changes, not when a document's content does.
 */
export function DocumentTree({ currentId }: { readonly currentId: DocumentId | null }): ReactNode {
  const { t } = useTranslation(['navigation', 'common'])
  const answer = useQuery('workspace/tree', null)
  const documents = answer ?? NONE
  const folded = usePreferences((preferences) => preferences.folded)
  const setPreferences = usePreferences((preferences) => preferences.set)
  const actions = useTreeActions()
  const openDocument = useOpenDocument()
  const [renaming, setRenaming] = useState<DocumentId | null>(null)
  const [focused, setFocused] = useState<DocumentId | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const rows = useMemo(() => treeRows(documents, new Set(folded)), [documents, folded])
  const { drag, moveByKey, said } = useMove(documents)
  const shown = useShownRows(tree, rows)
  useTreeKeyList()
  useEffect(() => (tree.current ? autoScrollForElements({ element: tree.current }) : undefined), [])

  const setFolded = (id: DocumentId, fold: boolean): void =>
    setPreferences({ folded: fold ? [...folded, id] : folded.filter((known) => known !== id) })
  const focusRow = (row: TreeRow | undefined): void => {
    if (!row) return
    setFocused(row.document.id)
    shown.reveal(row, () => tree.current?.querySelector<HTMLElement>(`[data-document="${row.document.id}"]`)?.focus())
  }
  const create = (kind: CreatableKind, parentId: DocumentId | null): void => {
    if (parentId) setFolded(parentId, false)
    void actions.create(kind, parentId, '').then((id) => setRenaming(id))
  }
  const menuOf = useLineMenu({ create, rename: setRenaming, trash: actions.trash })
  const onKeyDown = (event: KeyboardEvent, row: TreeRow): void => {
    if (event.altKey) return
    const { id } = row.document
    const move = treeMove(rows, rows.indexOf(row), event.key)
    if (hasCommandKey(event)) {
      if (!moveByKey(id, event.key)) return
      // The line is another element where it has gone; the focus follows it.
      requestAnimationFrame(() => requestAnimationFrame(() => focusRow(row)))
    } else if (move && 'to' in move) focusRow(rows[move.to])
    else if (move) setFolded(id, move.fold)
    else if (event.key === 'Enter' || event.key === ' ') openDocument(id)
    else if (event.key === 'F2') setRenaming(id)
    else if (event.key === 'Delete') actions.trash(row.document)
    else return
    event.preventDefault()
  }
  const events: LineEvents = {
    onOpen: ({ document: { id } }) => {
      setFocused(id)
      openDocument(id)
    },
    onFold: (row) => setFolded(row.document.id, !row.folded),
    onKeyDown,
    onRename: (row, title) => actions.rename(row.document.id, title),
    onRenameStart: (row) => setRenaming(row.document.id),
    onRenameEnd: (row) => {
      setRenaming(null)
      requestAnimationFrame(() => focusRow(row))
    },
  }

  // One line is in the tab order: the last focused one, else the open document, else the first.
  const tabbable =
    rows.find((row) => row.document.id === focused) ?? rows.find((row) => row.document.id === currentId) ?? rows[0]
  return (
    <>
      <div className="flex items-center justify-between pt-3 pr-2 pb-1 pl-4">
        <h2 className="text-11 font-medium text-ink-3">{t('documents')}</h2>
        <CreateMenu onCreate={(kind) => create(kind, null)} />
      </div>
      <TreeMenu rows={rows} menuOf={menuOf}>
        <div ref={tree} role="tree" aria-label={t('documents')} className="min-h-0 grow overflow-y-auto px-2 pb-2">
          <div style={{ height: shown.above }} />
          {shown.rows.map(({ row }) => (
            <TreeLine
              key={row.document.id}
              row={row}
              current={row.document.id === currentId}
              renaming={row.document.id === renaming}
              tabbable={row === tabbable}
              entries={menuOf(row.document)}
              events={events}
              drag={drag}
            />
          ))}
          <div style={{ height: shown.below }} />
          {answer && rows.length === 0 ? <p className="px-2 py-1 text-12 text-ink-3">{t('emptyTree')}</p> : null}
        </div>
      </TreeMenu>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  )
}

/** The menu of the line under the pointer. One for the whole tree: one for each line would cost a thousand of them. */
function TreeMenu({
  rows,
  menuOf,
  children,
}: {
  readonly rows: readonly TreeRow[]
  readonly menuOf: ReturnType<typeof useLineMenu>
  readonly children: ReactElement<Record<string, unknown>>
}): ReactNode {
  const [over, setOver] = useState<string | null>(null)
  const row = rows.find(({ document }) => document.id === over)
  return (
    <div
      className="flex min-h-0 grow flex-col"
      onContextMenuCapture={(event) => {
        const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-document]') : null
        setOver(line?.dataset['document'] ?? null)
        // Beside the lines there is nothing to choose from.
        if (!line) event.stopPropagation()
      }}
    >
      <ContextMenu entries={row ? menuOf(row.document) : []}>{children}</ContextMenu>
    </div>
  )
}
