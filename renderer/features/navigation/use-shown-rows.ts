import { useVirtualizer } from '@tanstack/react-virtual'
import type { TreeRow } from './tree.ts'

/** Up to here every line is in the page; mounting thousands of them would block the window for seconds. */
const ALL_SHOWN_UP_TO = 200
/** Height of a line, `h-7`. */
const LINE_HEIGHT = 28

type ShownRows = {
  readonly rows: readonly { readonly row: TreeRow; readonly index: number }[]
  /** Room of the lines that are not in the page, in pixels. */
  readonly above: number
  readonly below: number
  /** Scrolls a row into the page when it is not there, then calls `then`. */
  readonly reveal: (row: TreeRow, then: () => void) => void
}

/** The rows that are in the page: all of a short tree, the ones in sight of a long one. */
export function useShownRows(
  scrolled: { readonly current: HTMLDivElement | null },
  rows: readonly TreeRow[],
): ShownRows {
  const isLong = rows.length > ALL_SHOWN_UP_TO
  // oxlint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scrolled.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 12,
    enabled: isLong,
  })
  if (!isLong) {
    return { rows: rows.map((row, index) => ({ row, index })), above: 0, below: 0, reveal: (_row, then) => then() }
  }
  const items = lines.getVirtualItems()
  return {
    rows: items.flatMap(({ index }) => {
      const row = rows[index]
      return row ? [{ row, index }] : []
    }),
    above: items[0]?.start ?? 0,
    below: lines.getTotalSize() - (items.at(-1)?.end ?? 0),
    reveal: (row, then) => {
      lines.scrollToIndex(rows.indexOf(row))
      requestAnimationFrame(then)
    },
  }
}
