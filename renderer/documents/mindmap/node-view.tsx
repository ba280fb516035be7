import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import clsx from 'clsx'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeLinkView } from '#shared/engine/index.ts'
import { Avatar, LinkGlyph, StatusGlyph } from '#renderer/design/index.ts'
import { Due, type Person, TaskGlyph } from '#renderer/parts/index.ts'
import { AVATAR, GLYPH, hasGlyph, levelStyle, type PlacedNode } from './geometry.ts'

/** What React Flow hands to a node; nodes that did not change keep the same object and are not drawn again. */
export type MapNodeData = {
  readonly placed: PlacedNode
  readonly link: NodeLinkView | undefined
  readonly owner: Person | null
  readonly selected: boolean
  readonly editing: boolean
  readonly dropTarget: boolean
  readonly onToggleDone: (placed: PlacedNode) => void
  readonly onUnfold: (placed: PlacedNode) => void
}

export type MapFlowNode = Node<MapNodeData, 'map'>

const BRANCH_HUES = 7

/** The branch keeps its colour: hue of a level-1 branch by its place. */
export function branchHue(branch: number | null): string {
  return branch === null ? 'var(--accent)' : `var(--b${(branch % BRANCH_HUES) + 1})`
}

function branchSoft(branch: number | null): string {
  return branch === null ? 'var(--accent-soft)' : `var(--b${(branch % BRANCH_HUES) + 1}-soft)`
}

function boxStyle({ depth, branch }: PlacedNode, linked: boolean): Record<string, string> {
  if (depth === 0) return { backgroundColor: 'var(--accent)', color: 'var(--accent-fg)', borderColor: 'var(--accent)' }
  if (depth === 1) return { backgroundColor: branchSoft(branch), borderColor: branchHue(branch) }
  return linked
    ? { backgroundColor: 'var(--bg-surface)', borderColor: 'var(--border)' }
    : { borderColor: 'transparent' }
}

/** One node of the map: glyph, text, due date, avatar (DESIGN.md, Map node). */
export const MapNodeView = memo(function MapNodeView({ data }: NodeProps<MapFlowNode>): ReactNode {
  const { placed, link, owner, selected, editing, dropTarget, onToggleDone, onUnfold } = data
  const { t } = useTranslation('mindmap')
  const style = levelStyle(placed.depth)
  const task = link?.task ?? null
  const done = task?.status.category === 'done'
  return (
    <div
      style={{
        width: placed.width,
        height: placed.height,
        paddingInline: style.padding,
        fontSize: style.fontSize,
        fontWeight: style.weight,
        lineHeight: `${style.lineHeight}px`,
        ...boxStyle(placed, task !== null),
      }}
      className={clsx(
        'map-node flex items-center rounded-6 border text-ink',
        placed.depth === 0 && 'rounded-8',
        placed.depth > 1 && !task && 'text-ink-2',
        selected && 'ring-2 ring-(--accent) ring-offset-1 ring-offset-canvas',
        dropTarget && 'outline-2 outline-dashed outline-(--accent)',
      )}
    >
      <Handle type="target" position={Position.Left} className="map-handle" isConnectable={false} />
      <LinkBadge link={link} title={t} onToggle={() => onToggleDone(placed)} />
      <span
        className={clsx(
          'min-w-0 flex-1',
          // A pixel too few must not break a line that was measured as one.
          placed.lines === 1 ? 'whitespace-pre' : 'break-words whitespace-pre-wrap',
          editing && 'invisible',
          done && 'text-ink-3',
        )}
      >
        {placed.node.text}
      </span>
      {task?.schedule.due ? (
        <span className="ml-2 shrink-0 text-12 font-regular">
          <Due task={task} />
        </span>
      ) : null}
      {owner ? (
        <span className="flex shrink-0 justify-end" style={{ width: AVATAR }}>
          <Avatar {...owner} size={16} />
        </span>
      ) : null}
      {placed.hidden > 0 ? (
        <button
          type="button"
          className="map-fold nodrag nopan"
          style={{ borderColor: branchHue(placed.branch), color: branchHue(placed.branch) }}
          aria-label={t('hiddenNodes', { count: placed.hidden })}
          tabIndex={-1}
          onClick={() => onUnfold(placed)}
        >
          {placed.hidden}
        </button>
      ) : null}
      <Handle type="source" position={Position.Right} className="map-handle" isConnectable={false} />
    </div>
  )
})

/** The task's state as a button that ticks it; conflicts and lost tasks show as the link's own glyph. */
function LinkBadge({
  link,
  title,
  onToggle,
}: {
  readonly link: NodeLinkView | undefined
  readonly title: (key: 'done' | 'notDone' | 'taskDeleted' | 'titleConflict') => string
  readonly onToggle: () => void
}): ReactNode {
  if (!link || !hasGlyph(link)) return null
  const task = link.task
  if (!task) {
    return (
      <span className="flex shrink-0" style={{ width: GLYPH }}>
        {link.state === 'pending' ? (
          <StatusGlyph state="pending" />
        ) : (
          <LinkGlyph state="detached" label={title('taskDeleted')} />
        )}
      </span>
    )
  }
  return (
    <button
      type="button"
      className="nodrag nopan flex shrink-0 cursor-pointer items-center rounded-4"
      style={{ width: GLYPH }}
      tabIndex={-1}
      aria-label={title(task.status.category === 'done' ? 'notDone' : 'done')}
      onClick={onToggle}
    >
      {link.state === 'title-conflict' ? (
        <LinkGlyph state="conflict" label={title('titleConflict')} />
      ) : (
        <TaskGlyph task={task} />
      )}
    </button>
  )
}
