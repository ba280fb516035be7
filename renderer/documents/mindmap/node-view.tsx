import clsx from 'clsx'
import { Link as LinkIcon, NotebookText } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeLinkView } from '#shared/engine/index.ts'
import { Avatar, LinkGlyph, Logo, ProgressRing, StatusGlyph } from '#renderer/design/index.ts'
import { BlobImage, Due, TaskGlyph } from '#renderer/parts/index.ts'
import { AVATAR, BADGE, GLYPH, hasGlyph, type PlacedNode, showsLateness, showsRing, styleOf } from './geometry.ts'
import { hueOf, softHueOf } from './hue.ts'
import { MarkerGlyph } from './markers.tsx'

/** What a node's own buttons do. */
export type NodeActions = {
  readonly onToggleDone: (placed: PlacedNode) => void
  readonly onUnfold: (placed: PlacedNode) => void
  readonly onReference: (placed: PlacedNode) => void
}

function boxStyle({ depth, hue, node, facts }: PlacedNode): Record<string, string> {
  if (depth === 0 && node.parentId === null) {
    return { backgroundColor: 'var(--accent)', color: 'var(--accent-fg)', borderColor: 'var(--accent)' }
  }
  if (depth <= 1) return { backgroundColor: softHueOf(hue), borderColor: hueOf(hue) }
  if (facts.link?.task) return { backgroundColor: 'var(--bg-surface)', borderColor: 'var(--border)' }
  return { borderColor: 'transparent' }
}

/** One node of the map: glyph, markers, text, ring, due date, avatar (DESIGN.md, Map node). Found again by `data-node`. */
export const MapNodeView = memo(function MapNodeView({
  placed,
  selected,
  editing,
  dimmed,
  dropTarget,
  bare,
  actions,
}: {
  readonly placed: PlacedNode
  readonly selected: boolean
  readonly editing: boolean
  /** Being dragged elsewhere. */
  readonly dimmed: boolean
  readonly dropTarget: boolean
  /** Too small to read its facts: glyph and text only. */
  readonly bare: boolean
  readonly actions: NodeActions
}): ReactNode {
  const { t } = useTranslation('mindmap')
  const { node, facts, hue, depth } = placed
  const style = styleOf(placed)
  const task = facts.link?.task ?? null
  const isRoot = depth === 0 && node.parentId === null
  return (
    <div
      data-node={node.id}
      data-tour={isRoot ? 'map' : undefined}
      data-selected={selected || undefined}
      style={{
        transform: `translate(${placed.x}px, ${placed.y}px)`,
        width: placed.width,
        height: placed.height,
        paddingTop: placed.picture ? style.padding : 0,
        paddingInline: style.padding,
        fontSize: style.fontSize,
        fontWeight: style.weight,
        lineHeight: `${style.lineHeight}px`,
        ...boxStyle(placed),
      }}
      className={clsx(
        'react-flow__node map-node nopan flex flex-col rounded-6 border text-ink',
        isRoot && 'rounded-8',
        depth > 1 && !task && 'text-ink-2',
        selected && 'ring-2 ring-(--accent)',
        isRoot && selected && 'ring-offset-2 ring-offset-canvas',
        dimmed && 'border-dashed opacity-40',
        dropTarget && 'ring-2 ring-(--accent)',
      )}
    >
      {placed.picture && node.image ? (
        <span className="flex shrink-0 overflow-hidden rounded-4" style={placed.picture}>
          <BlobImage id={node.image.blob} alt={t('picture')} {...placed.picture} />
        </span>
      ) : null}
      <div className="flex min-h-0 w-full grow items-center">
        {isRoot ? (
          <span className="map-root-mark mr-2 flex shrink-0" style={{ width: BADGE }}>
            <Logo size={18} />
          </span>
        ) : null}
        <LinkBadge link={facts.link} idea={facts.idea} title={t} onToggle={() => actions.onToggleDone(placed)} />
        {node.markers.map((marker) => (
          <span key={marker} className="flex shrink-0" style={{ width: BADGE }}>
            <MarkerGlyph marker={marker} />
          </span>
        ))}
        <span
          className={clsx(
            'min-w-0 flex-1',
            // A pixel too few must not break a line that was measured as one.
            placed.lines === 1 ? 'whitespace-pre' : 'break-words whitespace-pre-wrap',
            editing && 'invisible',
            task?.status.category === 'done' && 'text-ink-3',
          )}
        >
          {node.text}
        </span>
        {bare ? null : <Badges placed={placed} actions={actions} />}
      </div>
      {placed.hidden > 0 ? (
        <button
          type="button"
          className="map-fold nopan"
          data-side={placed.side}
          style={{ borderColor: hueOf(hue), color: hueOf(hue) }}
          aria-label={t('hiddenNodes', { count: placed.hidden })}
          tabIndex={-1}
          onClick={() => actions.onUnfold(placed)}
        >
          {placed.hidden}
        </button>
      ) : null}
    </div>
  )
})

/** Note and link of a node, then what the plan knows: lateness, ring, due date, person. */
function Badges({ placed, actions }: { readonly placed: PlacedNode; readonly actions: NodeActions }): ReactNode {
  const { t } = useTranslation('mindmap')
  const { node, facts, hue } = placed
  const { progress, owner } = facts
  const task = facts.link?.task ?? null
  return (
    <>
      {node.note === '' ? null : (
        <span className="flex shrink-0 justify-end text-ink-3" style={{ width: BADGE }} title={node.note}>
          <NotebookText size={12} role="img" aria-label={t('note')} />
        </span>
      )}
      {node.reference ? (
        <BadgeButton label={t('openReference')} onClick={() => actions.onReference(placed)}>
          <LinkIcon size={12} />
        </BadgeButton>
      ) : null}
      {progress && showsLateness(placed, facts) ? (
        <span
          className="ml-1 flex shrink-0 items-center gap-0.5 text-12 font-medium text-bad-text"
          title={t('lateBelow', { count: progress.late })}
        >
          <StatusGlyph state="overdue" label={t('lateBelow', { count: progress.late })} />
          {progress.late}
        </span>
      ) : null}
      {progress && showsRing(placed, facts) ? (
        <span className="flex shrink-0 justify-end" style={{ width: BADGE }}>
          <ProgressRing
            value={progress.done / progress.total}
            label={t('progress', { done: progress.done, total: progress.total })}
            color={hueOf(hue)}
          />
        </span>
      ) : null}
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
    </>
  )
}

function BadgeButton({
  label,
  onClick,
  children,
}: {
  readonly label: string
  readonly onClick: () => void
  readonly children: ReactNode
}): ReactNode {
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={label}
      title={label}
      className="nopan flex shrink-0 cursor-pointer justify-end text-ink-3 hover:text-accent-text"
      style={{ width: BADGE }}
      onClick={onClick}
    >
      {children}
    </button>
  )
}

/** The task's state as a button that ticks it; conflicts, lost tasks and ideas show a glyph of their own. */
function LinkBadge({
  link,
  idea,
  title,
  onToggle,
}: {
  readonly link: NodeLinkView | undefined
  readonly idea: boolean
  readonly title: (key: 'done' | 'notDone' | 'taskDeleted' | 'titleConflict') => string
  readonly onToggle: () => void
}): ReactNode {
  if (idea) {
    return (
      <span className="flex shrink-0" style={{ width: GLYPH }}>
        <StatusGlyph state="idea" />
      </span>
    )
  }
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
      className="nopan flex shrink-0 cursor-pointer items-center rounded-4"
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
