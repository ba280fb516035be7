/** A box to be placed; sizes in pixels at zoom 1. */
export type Block = {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly children: readonly string[]
}

/** Top left corner of a placed box. */
export type Position = { readonly x: number; readonly y: number }

/** Space between a parent and its children, and between neighbours, by depth of the children. */
const COLUMN_GAP = [0, 34, 26, 22] as const
const ROW_GAP = [40, 22, 6, 4] as const

const gap = (gaps: readonly number[], depth: number): number => gaps[Math.min(depth, gaps.length - 1)] ?? 0

/**
 * Places trees to the right of their tops, each branch in a band of its own: nothing overlaps, siblings keep their order,
 * a parent stands in the middle between its first and its last child. `tops` are stacked from above; the first is at y = 0.
 */
export function layoutBlocks(blocks: ReadonlyMap<string, Block>, tops: readonly string[]): Map<string, Position> {
  const bands = new Map<string, number>()
  const positions = new Map<string, Position>()
  let y = 0
  for (const top of tops) {
    const band = measureBand(blocks, bands, top)
    place(blocks, bands, positions, top, 0, y)
    y += band + gap(ROW_GAP, 0)
  }
  const first = positions.get(tops[0] ?? '')?.y ?? 0
  for (const [id, { x, y: at }] of positions) positions.set(id, { x, y: at - first })
  return positions
}

/** Height of the band a branch needs: its own box or its children stacked, whichever is higher. */
function measureBand(blocks: ReadonlyMap<string, Block>, bands: Map<string, number>, id: string): number {
  const block = blocks.get(id)
  if (!block) return 0
  const children = block.children.reduce((sum, child) => sum + measureBand(blocks, bands, child), 0)
  const gaps = Math.max(0, block.children.length - 1) * gap(ROW_GAP, block.depth + 1)
  const band = Math.max(block.height, children + gaps)
  bands.set(id, band)
  return band
}

function place(
  blocks: ReadonlyMap<string, Block>,
  bands: ReadonlyMap<string, number>,
  positions: Map<string, Position>,
  id: string,
  x: number,
  top: number,
): void {
  const block = blocks.get(id)
  if (!block) return
  const rowGap = gap(ROW_GAP, block.depth + 1)
  const stacked = block.children.reduce((sum, child) => sum + (bands.get(child) ?? 0), 0)
  const needed = stacked + Math.max(0, block.children.length - 1) * rowGap
  let y = top + ((bands.get(id) ?? 0) - needed) / 2
  for (const child of block.children) {
    place(blocks, bands, positions, child, x + block.width + gap(COLUMN_GAP, block.depth + 1), y)
    y += (bands.get(child) ?? 0) + rowGap
  }
  positions.set(id, { x, y: middle(blocks, positions, block, top, bands.get(id) ?? 0) - block.height / 2 })
}

function middle(
  blocks: ReadonlyMap<string, Block>,
  positions: ReadonlyMap<string, Position>,
  block: Block,
  top: number,
  band: number,
): number {
  const centre = (id: string | undefined): number | undefined => {
    const position = positions.get(id ?? '')
    return position && position.y + (blocks.get(id ?? '')?.height ?? 0) / 2
  }
  const first = centre(block.children[0])
  const last = centre(block.children.at(-1))
  if (first === undefined || last === undefined) return top + band / 2
  // A box higher than its children may not leave its band.
  return Math.min(Math.max((first + last) / 2, top + block.height / 2), top + band - block.height / 2)
}
