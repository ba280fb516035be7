import type { ReactNode } from 'react'
import { Logo, ProgressRing, StatusGlyph } from '#renderer/design/index.ts'
import { glyphOf, isOverdue, shortDate } from '#renderer/parts/index.ts'
import { extentOf, type PlacedAnnotation } from './annotations.ts'
import { DrawnAvatar, DrawnMarker } from './drawn-badges.tsx'
import {
  AVATAR,
  BADGE,
  type Geometry,
  GLYPH,
  hasGlyph,
  type PlacedNode,
  showsLateness,
  showsRing,
  styleOf,
} from './geometry.ts'
import { hueOf, softHueOf } from './hue.ts'
import { breakLines } from './layout/break-lines.ts'
import { wordsTop } from './picture.ts'
import { veinsIn } from './veins.tsx'

const MARGIN = 32
/** Half of a 14 px glyph. */
const HALF_GLYPH = 7
/** A digit and a slash of a date in 12 px. */
const DATE_CHARACTER = 6.8

export type Drawing = {
  readonly geometry: Geometry
  readonly annotations: readonly PlacedAnnotation[]
  readonly today: string
  readonly family: string
  /** Address of each picture by its blob; one that is missing is left out. */
  readonly pictures: ReadonlyMap<string, string>
}

/** How large a drawing is, in pixels, its margin included. */
export function drawingSize({ geometry, annotations }: Pick<Drawing, 'geometry' | 'annotations'>): {
  readonly width: number
  readonly height: number
} {
  const { left, top, right, bottom } = extentOf(geometry, annotations)
  return { width: Math.ceil(right - left + 2 * MARGIN), height: Math.ceil(bottom - top + 2 * MARGIN) }
}

/** A whole map as one SVG element, from the layout and not from the page: what is out of sight is in it too. */
export function MapDrawing({ geometry, annotations, today, family, pictures }: Drawing): ReactNode {
  const bounds = extentOf(geometry, annotations)
  const { width, height } = drawingSize({ geometry, annotations })
  const [left, top] = [bounds.left - MARGIN, bounds.top - MARGIN]
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`${left} ${top} ${width} ${height}`}
      fontFamily={family}
    >
      <rect x={left} y={top} width={width} height={height} fill="var(--bg-canvas)" />
      {veinsIn(geometry, bounds).map((vein) => (
        <path
          key={vein.key}
          d={vein.d}
          fill="none"
          stroke={vein.stroke}
          strokeWidth={vein.width}
          {...(vein.dashed ? { strokeDasharray: '4 3' } : {})}
        />
      ))}
      {geometry.nodes.map((placed) => (
        <DrawnNode
          key={placed.node.id}
          placed={placed}
          today={today}
          picture={pictures.get(placed.node.image?.blob ?? '')}
        />
      ))}
      {annotations.map((placed) => (
        <DrawnAnnotation key={placed.annotation.id} placed={placed} />
      ))}
    </svg>
  )
}

function DrawnAnnotation({ placed }: { readonly placed: PlacedAnnotation }): ReactNode {
  const { annotation, path, tip, label, hue } = placed
  const { kind, text } = annotation
  const ink = kind === 'relation' ? 'var(--text-2)' : hueOf(hue)
  return (
    <g>
      <path
        d={path}
        fill="none"
        stroke={ink}
        strokeWidth="1.5"
        {...(kind === 'summary' ? {} : { strokeDasharray: '5 4' })}
      />
      {tip ? <path d={tip} fill={ink} /> : null}
      {/* The words stand on a strip of the ground, as on the screen: the line must not run through them. */}
      {text === '' ? null : (
        <text
          x={label.x}
          y={label.y}
          fontSize="12"
          fontWeight="500"
          textAnchor={label.align}
          dominantBaseline="central"
          fill={ink}
          stroke="var(--bg-canvas)"
          strokeWidth="6"
          paintOrder="stroke"
        >
          {text}
        </text>
      )}
    </g>
  )
}

function DrawnNode({
  placed,
  today,
  picture,
}: {
  readonly placed: PlacedNode
  readonly today: string
  readonly picture: string | undefined
}): ReactNode {
  const { x, y, width, height, depth, hue, node, facts } = placed
  const { padding } = styleOf(placed)
  const isRoot = depth === 0 && node.parentId === null
  const middle = y + (height + wordsTop(placed.picture, padding)) / 2
  return (
    <g>
      {depth > 1 && !facts.link?.task ? null : (
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={isRoot ? 8 : 6}
          fill={isRoot ? 'var(--accent)' : depth <= 1 ? softHueOf(hue) : 'var(--bg-surface)'}
          stroke={isRoot ? 'var(--accent)' : depth <= 1 ? hueOf(hue) : 'var(--border)'}
        />
      )}
      {placed.picture && picture ? <image href={picture} x={x + padding} y={y + padding} {...placed.picture} /> : null}
      <Words placed={placed} isRoot={isRoot} middle={middle} today={today} />
      <PlanFacts placed={placed} right={x + width - padding - 1} middle={middle} today={today} />
      <Fold placed={placed} />
    </g>
  )
}

/** Mark, glyph and markers, then the text: what stands at the left edge of a node. */
function Words({
  placed,
  isRoot,
  middle,
  today,
}: {
  readonly placed: PlacedNode
  readonly isRoot: boolean
  readonly middle: number
  readonly today: string
}): ReactNode {
  const { x, node, facts, lines } = placed
  const style = styleOf(placed)
  const glyph = x + style.padding + 1 + (isRoot ? BADGE + 8 : 0)
  const markers = glyph + (hasGlyph(facts.link) || facts.idea ? GLYPH : 0)
  const text = markers + node.markers.length * BADGE
  const first = middle - ((lines - 1) * style.lineHeight) / 2
  const task = facts.link?.task
  return (
    <>
      {isRoot ? (
        <g transform={`translate(${x + style.padding} ${middle - 9})`} color="var(--accent-fg)">
          <Logo size={18} />
        </g>
      ) : null}
      <g transform={`translate(${glyph} ${middle - HALF_GLYPH})`}>
        {task ? (
          <StatusGlyph state={glyphOf(task, today)} />
        ) : facts.idea || facts.link?.state === 'pending' ? (
          <StatusGlyph state={facts.idea ? 'idea' : 'pending'} />
        ) : null}
      </g>
      {node.markers.map((marker, index) => (
        <g key={marker} transform={`translate(${markers + index * BADGE} ${middle - HALF_GLYPH})`}>
          <DrawnMarker marker={marker} />
        </g>
      ))}
      <text
        fontSize={style.fontSize}
        fontWeight={style.weight}
        dominantBaseline="central"
        fill={isRoot ? 'var(--accent-fg)' : 'var(--text-1)'}
      >
        {breakLines(node.text, lines, style.fontSize).map((part, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no other name
          <tspan key={index} x={text} y={first + index * style.lineHeight}>
            {part}
          </tspan>
        ))}
      </text>
    </>
  )
}

/** What the plan knows, from the right edge inwards: person, due date, ring, lateness. */
function PlanFacts({
  placed,
  right,
  middle,
  today,
}: {
  readonly placed: PlacedNode
  readonly right: number
  readonly middle: number
  readonly today: string
}): ReactNode {
  const { facts, hue } = placed
  const { owner, progress, link } = facts
  const task = link?.task ?? null
  const due = task?.schedule.due ? shortDate(task.schedule.due, today) : ''
  const dueRight = right - (owner ? AVATAR : 0)
  const ringRight = dueRight - (due === '' ? 0 : due.length * DATE_CHARACTER + 8)
  const lateRight = ringRight - (showsRing(placed, facts) ? BADGE : 0)
  return (
    <>
      {owner ? (
        <g transform={`translate(${right - 8} ${middle})`}>
          <DrawnAvatar {...owner} />
        </g>
      ) : null}
      {due === '' ? null : (
        <text
          x={dueRight}
          y={middle}
          fontSize="12"
          textAnchor="end"
          dominantBaseline="central"
          fill={task && isOverdue(task, today) ? 'var(--bad-text)' : 'var(--text-2)'}
        >
          {due}
        </text>
      )}
      {progress && showsRing(placed, facts) ? (
        <g transform={`translate(${ringRight - 14} ${middle - HALF_GLYPH})`}>
          <ProgressRing
            value={progress.done / progress.total}
            label={`${progress.done}/${progress.total}`}
            color={hueOf(hue)}
          />
        </g>
      ) : null}
      {progress && showsLateness(placed, facts) ? (
        <text
          x={lateRight}
          y={middle}
          fontSize="12"
          fontWeight="500"
          textAnchor="end"
          dominantBaseline="central"
          fill="var(--bad-text)"
        >
          {`▲${progress.late}`}
        </text>
      ) : null}
    </>
  )
}

const FOLD = { width: 24, height: 18, across: 17, down: 8 } as const

/** How many nodes a fold hides, where they would grow. */
function Fold({ placed }: { readonly placed: PlacedNode }): ReactNode {
  const { x, y, width, height, hidden, hue, side } = placed
  if (hidden === 0) return null
  const colour = hueOf(hue)
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  const place = {
    right: {
      x: x + width + FOLD.across,
      y: middleY - FOLD.height / 2,
      line: `M${x + width} ${middleY}h${FOLD.across}`,
    },
    left: { x: x - FOLD.across - FOLD.width, y: middleY - FOLD.height / 2, line: `M${x} ${middleY}h${-FOLD.across}` },
    down: { x: middleX - FOLD.width / 2, y: y + height + FOLD.down, line: `M${middleX} ${y + height}v${FOLD.down}` },
  }[side]
  return (
    <g stroke={colour} fill="none">
      <path d={place.line} strokeWidth="1.25" />
      <rect {...{ x: place.x, y: place.y }} width={FOLD.width} height={FOLD.height} rx="9" fill="var(--bg-surface)" />
      <text
        x={place.x + FOLD.width / 2}
        y={place.y + FOLD.height / 2}
        fontSize="11"
        textAnchor="middle"
        dominantBaseline="central"
        fill={colour}
        stroke="none"
      >
        {hidden}
      </text>
    </g>
  )
}
