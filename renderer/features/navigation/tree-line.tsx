import clsx from 'clsx'
import { ChevronRight, Ellipsis } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, InlineEdit, Menu, type MenuEntry } from '#renderer/design/index.ts'
import { DocumentIcon } from '#renderer/parts/index.ts'
import { TreeGuides } from './tree-guides.tsx'
import type { TreeRow } from './tree.ts'

/** One document in the tree. Dumb: the tree says what is current, renamed and focusable. */
export function TreeLine({
  row,
  current,
  renaming,
  tabbable,
  entries,
  onOpen,
  onFold,
  onKeyDown,
  onRename,
  onRenameEnd,
  onStartRename,
}: {
  readonly row: TreeRow
  readonly current: boolean
  readonly renaming: boolean
  readonly tabbable: boolean
  readonly entries: readonly MenuEntry[]
  readonly onOpen: () => void
  readonly onFold: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onRename: (title: string) => void
  readonly onRenameEnd: () => void
  readonly onStartRename: () => void
}): ReactNode {
  const { t } = useTranslation(['navigation', 'common'])
  const title = row.document.title || t('common:untitled')
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree handles Enter for its items
    <div
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={current}
      aria-label={title}
      {...(row.hasChildren ? { 'aria-expanded': !row.folded } : {})}
      tabIndex={tabbable ? 0 : -1}
      data-document={row.document.id}
      className={clsx(
        'group relative flex h-7 items-center gap-1.5 rounded-6 pr-1 whitespace-nowrap select-none',
        current ? 'bg-selected font-medium text-ink' : 'text-ink-2 hover:bg-hover',
      )}
      style={{ paddingLeft: 8 + row.depth * 20 }}
      onClick={onOpen}
      onDoubleClick={onStartRename}
      onKeyDown={onKeyDown}
    >
      <TreeGuides row={row} />
      {row.hasChildren ? (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t(row.folded ? 'expand' : 'collapse', { title })}
          className="-ml-1 grid size-4 shrink-0 place-items-center rounded-4 text-ink-3 hover:bg-press"
          onClick={(event) => {
            event.stopPropagation()
            onFold()
          }}
        >
          <ChevronRight
            size={14}
            className={clsx('transition-transform duration-120', !row.folded && 'rotate-90')}
            aria-hidden
          />
        </button>
      ) : null}
      <span className={current ? 'text-accent-text' : 'text-ink-3'}>
        <DocumentIcon kind={row.document.kind} />
      </span>
      {renaming ? (
        <InlineEdit
          value={row.document.title}
          label={t('renameLabel')}
          className="h-6 grow font-regular"
          onCommit={(next) => {
            onRename(next)
            onRenameEnd()
          }}
          onCancel={onRenameEnd}
        />
      ) : (
        <>
          <span className="min-w-0 grow truncate" title={title}>
            {title}
          </span>
          {/* Keeps its space, so that the title does not jump on hover. */}
          <span className="opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100 focus-within:opacity-100 has-data-popup-open:opacity-100">
            <Menu
              trigger={
                <IconButton
                  small
                  tabIndex={-1}
                  label={t('common:more')}
                  onClick={(event) => event.stopPropagation()}
                  onDoubleClick={(event) => event.stopPropagation()}
                >
                  <Ellipsis size={14} />
                </IconButton>
              }
              entries={entries}
            />
          </span>
        </>
      )}
    </div>
  )
}
