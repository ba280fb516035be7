import { useVirtualizer } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeId } from '#shared/foundation/index.ts'
import { hueOf } from './hue.ts'
import type { Outline, VisibleNode } from './outline.ts'

const ROW = 28
const INDENT = 16

/** The map as an indented list beside the picture; both have one selection. */
export function OutlinePanel({
  outline,
  current,
  onSelect,
  onFold,
  onEdit,
}: {
  readonly outline: Outline
  readonly current: NodeId
  readonly onSelect: (id: NodeId) => void
  readonly onFold: (id: NodeId, collapsed: boolean) => void
  /** Back to the picture, to change the words there. */
  readonly onEdit: (id: NodeId) => void
}): ReactNode {
  const { t } = useTranslation('mindmap')
  const scroller = useRef<HTMLDivElement>(null)
  const prefix = useId()
  const { nodes } = outline
  const at = nodes.findIndex(({ node }) => node.id === current)
  // oxlint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized
  const rows = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: ROW,
    scrollPaddingEnd: ROW,
  })
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at)
    // The virtualizer is new at every render; only another place asks for scrolling.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [at])
  const onKey = (event: KeyboardEvent): void => {
    const here = nodes[at]
    if (!here) return
    const go = (row: VisibleNode | undefined): void => row && onSelect(row.node.id)
    switch (event.key) {
      case 'ArrowDown':
        go(nodes[at + 1])
        break
      case 'ArrowUp':
        go(nodes[at - 1])
        break
      case 'ArrowRight':
        if (here.hidden > 0) onFold(here.node.id, false)
        else if (here.children[0]) go(outline.byId.get(here.children[0]))
        break
      case 'ArrowLeft':
        if (here.children.length > 0 && here.depth > 0) onFold(here.node.id, true)
        else if (here.parentId) go(outline.byId.get(here.parentId))
        break
      case 'Enter':
      case 'F2':
        onEdit(here.node.id)
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <aside aria-label={t('outline')} className="flex w-66 shrink-0 flex-col border-r border-line-subtle bg-surface">
      <div
        ref={scroller}
        role="tree"
        aria-label={t('outline')}
        tabIndex={0}
        aria-activedescendant={at >= 0 ? `${prefix}${current}` : undefined}
        className="min-h-0 grow overflow-y-auto p-2"
        onKeyDown={onKey}
      >
        <div role="presentation" className="relative" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const row = nodes[index]
            return row ? (
              <OutlineRow
                key={row.node.id}
                id={`${prefix}${row.node.id}`}
                row={row}
                top={start}
                selected={row.node.id === current}
                onSelect={() => onSelect(row.node.id)}
                onUnfold={() => onFold(row.node.id, false)}
              />
            ) : null
          })}
        </div>
      </div>
    </aside>
  )
}

function OutlineRow({
  id,
  row: { node, depth, hue, hidden, children },
  top,
  selected,
  onSelect,
  onUnfold,
}: {
  readonly id: string
  readonly row: VisibleNode
  readonly top: number
  readonly selected: boolean
  readonly onSelect: () => void
  readonly onUnfold: () => void
}): ReactNode {
  const { t } = useTranslation('mindmap')
  return (
    // The tree has the keys; a click only chooses.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={selected}
      aria-expanded={hidden > 0 ? false : children.length > 0 ? true : undefined}
      className={clsx(
        'absolute inset-x-0 flex h-7 cursor-default items-center gap-2 rounded-6 pr-2',
        selected ? 'bg-selected' : 'hover:bg-hover',
        depth <= 1 ? 'font-medium text-ink' : 'text-ink-2',
      )}
      style={{ top, paddingLeft: 8 + depth * INDENT }}
      onClick={onSelect}
    >
      <span
        aria-hidden
        className="size-1.5 shrink-0 rounded-full"
        style={{ backgroundColor: depth <= 1 ? hueOf(hue) : 'var(--border-control)' }}
      />
      <span className="min-w-0 grow truncate">{node.text || t('emptyNode')}</span>
      {hidden > 0 ? (
        <button
          type="button"
          tabIndex={-1}
          className="shrink-0 rounded-full border border-line px-1.5 text-11 text-ink-3 tabular-nums hover:bg-hover"
          aria-label={t('hiddenNodes', { count: hidden })}
          onClick={(event) => {
            event.stopPropagation()
            onUnfold()
          }}
        >
          {hidden}
        </button>
      ) : null}
    </div>
  )
}
