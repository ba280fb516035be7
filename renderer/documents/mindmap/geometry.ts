import type { NodeId } from '#shared/foundation/index.ts'
import type { NodeLinkView } from '#shared/engine/index.ts'
import { type Block, layoutBlocks, type Position } from './layout/block-layout.ts'
import { type MeasureText, textBox } from './layout/measure.ts'
import type { VisibleNode } from './outline.ts'

/** A node with everything needed to draw it. */
export type PlacedNode = VisibleNode &
  Position & { readonly width: number; readonly height: number; readonly lines: number }

/** How a level looks (DESIGN.md, Map node): sizes in pixels, text as a CSS font. */
export type LevelStyle = {
  readonly fontSize: number
  readonly weight: number
  readonly lineHeight: number
  readonly minHeight: number
  readonly padding: number
}

const ROOT_STYLE: LevelStyle = { fontSize: 14, weight: 600, lineHeight: 20, minHeight: 40, padding: 16 }
const BRANCH_STYLE: LevelStyle = { fontSize: 13, weight: 600, lineHeight: 18, minHeight: 30, padding: 10 }
const NODE_STYLE: LevelStyle = { fontSize: 13, weight: 400, lineHeight: 18, minHeight: 22, padding: 7 }

export function levelStyle(depth: number): LevelStyle {
  return depth === 0 ? ROOT_STYLE : depth === 1 ? BRANCH_STYLE : NODE_STYLE
}

// Widths of what stands beside the text; node-view.tsx draws them with the same numbers.
export const GLYPH = 20
export const AVATAR = 22
const DUE_GAP = 8

/** A section is linked to no task of its own: it shows no glyph. */
export function hasGlyph(link: NodeLinkView): boolean {
  return link.task !== null || link.state !== 'linked'
}

/** Extra width of a node for its task's glyph, due date and avatar. */
function badgesWidth(link: NodeLinkView | undefined, dueText: string, font: string, measure: MeasureText): number {
  if (!link || !hasGlyph(link)) return 0
  if (!link.task) return GLYPH
  const due = dueText ? Math.ceil(measure(dueText, font)) + DUE_GAP : 0
  return GLYPH + due + (link.task.assignees.length > 0 ? AVATAR : 0)
}

/** Sizes and places all visible nodes. Pure but for `measure`, which must be the font's own. */
export function placeNodes(
  nodes: readonly VisibleNode[],
  options: {
    readonly measure: MeasureText
    readonly family: string
    readonly linkOf: (id: NodeId) => NodeLinkView | undefined
    readonly dueTextOf: (link: NodeLinkView) => string
  },
): readonly PlacedNode[] {
  const blocks = new Map<string, Block & { readonly lines: number }>()
  for (const { node, depth, children } of nodes) {
    const style = levelStyle(depth)
    const font = `${style.weight} ${style.fontSize}px ${options.family}`
    const text = textBox(node.text || '\u3000\u3000', font, options.measure)
    const link = options.linkOf(node.id)
    const badges = badgesWidth(link, link ? options.dueTextOf(link) : '', `400 12px ${options.family}`, options.measure)
    blocks.set(node.id, {
      id: node.id,
      width: text.width + badges + style.padding * 2 + 2,
      height: Math.max(style.minHeight, text.lines * style.lineHeight + (text.lines > 1 ? 8 : 4)),
      depth,
      children,
      lines: text.lines,
    })
  }
  const tops = nodes.filter(({ depth }) => depth === 0).map(({ node }) => node.id)
  const positions = layoutBlocks(blocks, tops)
  return nodes.flatMap((visible) => {
    const block = blocks.get(visible.node.id)
    const position = positions.get(visible.node.id)
    return block && position
      ? [{ ...visible, ...position, width: block.width, height: block.height, lines: block.lines }]
      : []
  })
}
