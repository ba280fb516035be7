import { type Range, defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskView } from '#shared/engine/index.ts'
import { estimatedHeight } from './card-height.ts'
import { type Slot, useDropColumn } from './use-drop-column.ts'

const GAP = 6
/** Cards kept drawn above and below what is seen, so that a quick wheel shows no gaps. */
const OVERSCAN = 3

type Row = { readonly key: string; readonly card: TaskView | null; readonly position: number }

/**
 * The cards of a column: only those in sight are in the page, however many there are. Two stay in the page out
 * of sight as well: the one in the tab order and the one in the air.
 */
export function CardList({
  label,
  cards,
  tabbable,
  dragged,
  accepts,
  onDropCard,
  renderCard,
}: {
  readonly label: string
  readonly cards: readonly TaskView[]
  readonly tabbable: string | null
  readonly dragged: RefObject<string | null>
  readonly accepts: (taskId: string) => boolean
  readonly onDropCard: (taskId: string, index: number) => void
  readonly renderCard: (task: TaskView) => ReactNode
}): ReactNode {
  const scroller = useRef<HTMLDivElement>(null)
  const slot = useDropColumn(scroller, { cards, accepts, onDrop: onDropCard })
  const rows = useMemo(() => rowsOf(cards, slot), [cards, slot])
  const rangeExtractor = useCallback(
    (range: Range): number[] => {
      const inSight = defaultRangeExtractor(range)
      const beyond = rows.flatMap(({ key }, index) =>
        (key === tabbable || key === dragged.current) && !inSight.includes(index) ? [index] : [],
      )
      return beyond.length === 0 ? inSight : [...inSight, ...beyond].sort((a, b) => a - b)
    },
    [rows, tabbable, dragged],
  )
  // oxlint-disable-next-line react/incompatible-library -- nothing of it is handed to a memoised component
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const card = rows[index]?.card
      return card ? estimatedHeight(card) : (slot?.height ?? 0)
    },
    getItemKey: (index) => rows[index]?.key ?? index,
    rangeExtractor,
    gap: GAP,
    overscan: OVERSCAN,
    useFlushSync: false,
  })
  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto px-1.5 pb-1.5">
      <div role="list" aria-label={label} className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          if (!row) return null
          const place = { transform: `translateY(${start}px)` }
          if (!row.card) {
            return (
              <div key={key} aria-hidden className="absolute inset-x-0 top-0" style={place}>
                <DropSlot height={slot?.height ?? 0} />
              </div>
            )
          }
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={cards.length}
              aria-posinset={row.position}
              className="absolute inset-x-0 top-0"
              style={place}
            >
              {renderCard(row.card)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The cards with the slot among them, which is counted without the dragged card: it still lies in its column at 40 %. */
function rowsOf(cards: readonly TaskView[], slot: Slot | null): readonly Row[] {
  const rows: Row[] = cards.map((card, index) => ({ key: card.id, card, position: index + 1 }))
  if (!slot) return rows
  const others = rows.filter(({ key }) => key !== slot.taskId)
  const before = others[slot.index]
  rows.splice(before ? rows.indexOf(before) : rows.length, 0, { key: 'slot', card: null, position: 0 })
  return rows
}

function DropSlot({ height }: { readonly height: number }): ReactNode {
  const { t } = useTranslation('board')
  return (
    <div
      style={{ height }}
      className="pointer-events-none grid place-items-center rounded-6 border border-dashed border-accent bg-accent-soft text-12 text-accent-text"
    >
      {t('dropHere')}
    </div>
  )
}
