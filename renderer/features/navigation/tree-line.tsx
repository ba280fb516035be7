import clsx from 'clsx'
import { ChevronRight, Ellipsis } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton, InlineEdit, Menu, type MenuEntry } from '#renderer/design/index.ts'
import { DocumentIcon } from '#renderer/parts/index.ts'
import { DropHint } from './drop-hint.tsx'
import { TreeGuides } from './tree-guides.tsx'
import { INDENT, type TreeRow } from './tree.ts'
import { type TreeDrag, useTreeDrag } from './use-tree-drag.ts'

/** What a line can ask of the tree it is in. */
export type LineEvents = {
  readonly onOpen: (row: TreeRow) => void
  readonly onFold: (row: TreeRow) => void
  readonly onKeyDown: (event: KeyboardEvent, row: TreeRow) => void
  readonly onRename: (row: TreeRow, title: string) => void
  readonly onRenameStart: (row: TreeRow) => void
  readonly onRenameEnd: (row: TreeRow) => void
}

/** One document in the tree. Dumb: the tree says what is current, renamed and focusable. */
export function TreeLine({
  row,
  current,
  renaming,
  tabbable,
  entries,
  events,
  drag,
}: {
  readonly row: TreeRow
  readonly current: boolean
  readonly renaming: boolean
  readonly tabbable: boolean
  readonly entries: readonly MenuEntry[]
  readonly events: LineEvents
  readonly drag: TreeDrag
}): ReactNode {
  const { t } = useTranslation(['navigation', 'common'])
  const line = useRef<HTMLDivElement>(null)
  const { dragging, drop } = useTreeDrag(line, row, drag)
  const title = row.document.title || t('common:untitled')
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree handles Enter for its items
    <div
      ref={line}
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
        dragging && 'opacity-40',
      )}
      style={{ paddingLeft: 8 + row.depth * INDENT }}
      onClick={() => events.onOpen(row)}
      onDoubleClick={() => events.onRenameStart(row)}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) events.onKeyDown(event, row)
      }}
    >
      <TreeGuides row={row} />
      {row.hasChildren ? <FoldButton row={row} title={title} onFold={() => events.onFold(row)} /> : null}
      <span className={current ? 'text-accent-text' : 'text-ink-3'}>
        <DocumentIcon kind={row.document.kind} />
      </span>
      {renaming ? (
        <InlineEdit
          value={row.document.title}
          label={t('renameLabel')}
          className="h-6 grow font-regular"
          onCommit={(next) => {
            events.onRename(row, next)
            events.onRenameEnd(row)
          }}
          onCancel={() => events.onRenameEnd(row)}
        />
      ) : (
        <>
          <span className="min-w-0 grow truncate" title={title}>
            {title}
          </span>
          <LineMenu entries={entries} label={t('common:more')} />
        </>
      )}
      {drop ? <DropHint instruction={drop} depth={row.depth} /> : null}
    </div>
  )
}

function FoldButton({
  row,
  title,
  onFold,
}: {
  readonly row: TreeRow
  readonly title: string
  readonly onFold: () => void
}): ReactNode {
  const { t } = useTranslation('navigation')
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t(row.folded ? 'expand' : 'collapse', { title })}
      className="-ml-1 grid size-4 shrink-0 place-items-center rounded-4 text-ink-3 hover:bg-press"
      onClick={(event) => {
        event.stopPropagation()
        onFold()
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <ChevronRight
        size={14}
        className={clsx('transition-transform duration-120', !row.folded && 'rotate-90')}
        aria-hidden
      />
    </button>
  )
}

// Takes its room only when it is there: a title should be cut off by its end, not by an invisible button.
function LineMenu({ entries, label }: { readonly entries: readonly MenuEntry[]; readonly label: string }): ReactNode {
  return (
    <span className="w-0 overflow-hidden opacity-0 group-hover:w-6 group-hover:opacity-100 group-focus-visible:w-6 group-focus-visible:opacity-100 focus-within:w-6 focus-within:opacity-100 has-data-popup-open:w-6 has-data-popup-open:opacity-100">
      <Menu
        trigger={
          <IconButton
            small
            tabIndex={-1}
            label={label}
            onClick={(event) => event.stopPropagation()}
            onDoubleClick={(event) => event.stopPropagation()}
          >
            <Ellipsis size={14} />
          </IconButton>
        }
        entries={entries}
      />
    </span>
  )
}
