import type { AnnotationKind, NodePosition } from '#shared/documents/mindmap/index.ts'
import type { NodeId } from '#shared/foundation/index.ts'
import type { Geometry, PlacedNode } from './geometry.ts'
import type { Side } from './layout/tree-layout.ts'

/** What a key press on a selected node asks for. */
export type MapAction =
  | { readonly kind: 'add-child' }
  | { readonly kind: 'add-sibling' }
  | { readonly kind: 'add-floating'; readonly position?: NodePosition }
  | { readonly kind: 'promote' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'note' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'toggle-fold' }
  | { readonly kind: 'toggle-done' }
  | { readonly kind: 'open-panel' }
  | { readonly kind: 'convert' }
  | { readonly kind: 'select'; readonly direction: Direction; readonly extend: boolean }
  | { readonly kind: 'shift'; readonly direction: Direction }
  | { readonly kind: 'select-all' }
  | { readonly kind: 'annotate'; readonly annotation: AnnotationKind }

export type Direction = 'up' | 'down' | 'left' | 'right'

/** The parts of a keyboard event that count. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing' | 'keyCode'
>

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

// While an input method composes, browsers report this key code; the keys belong to the input method.
const COMPOSING_KEY = 229

/**
 * The action of a key press on a selected node, or null when the map does not want it: letters and everything an input
 * method composes go to the node input, which has the focus all the time (node-input.tsx), the rest to the frame.
 */
export function actionOf(press: KeyPress): MapAction | null {
  const command = press.ctrlKey || press.metaKey
  const direction = ARROWS[press.key]
  if (press.keyCode === COMPOSING_KEY || press.isComposing) return null
  if (press.altKey) return null
  if (direction) return command ? { kind: 'shift', direction } : { kind: 'select', direction, extend: press.shiftKey }
  if (command) return commandAction(press)
  switch (press.key) {
    case 'Tab':
      return press.shiftKey ? { kind: 'promote' } : { kind: 'add-child' }
    case 'Enter':
      return { kind: 'add-sibling' }
    case 'F2':
      return { kind: 'edit' }
    case 'F4':
      return { kind: 'note' }
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' }
    case ' ':
      return { kind: 'open-panel' }
    default:
      return null
  }
}

const SHIFTED: Readonly<Record<string, MapAction>> = {
  p: { kind: 'convert' },
  enter: { kind: 'add-floating' },
  b: { kind: 'annotate', annotation: 'boundary' },
  g: { kind: 'annotate', annotation: 'summary' },
  l: { kind: 'annotate', annotation: 'relation' },
}

function commandAction(press: KeyPress): MapAction | null {
  if (press.shiftKey) return SHIFTED[press.key.toLowerCase()] ?? null
  if (press.key === '.') return { kind: 'toggle-fold' }
  if (press.key === 'Enter') return { kind: 'toggle-done' }
  if (press.key.toLowerCase() === 'a') return { kind: 'select-all' }
  return null
}

/** The node an arrow key leads to, as the picture lies: to the parent, to the nearest child, else along the level. */
export function neighbour({ nodes, byId }: Geometry, from: NodeId, direction: Direction): NodeId | null {
  const here = byId.get(from)
  if (!here) return null
  if (here.hangs !== null && direction === OPPOSITE[here.hangs]) return here.parentId
  const family = here.children.flatMap((id) => byId.get(id) ?? []).filter(({ hangs }) => hangs === direction)
  if (family.length > 0) return nearest(family, here)
  // Along a level there is no way through the side the children or the parent are on.
  if (
    here.hangs === 'down' ? direction === 'up' || direction === 'down' : direction === 'left' || direction === 'right'
  ) {
    return null
  }
  return nearest(
    nodes.filter((other) => other.depth === here.depth && other !== here && liesTo(here, other, direction)),
    here,
  )
}

const OPPOSITE: Readonly<Record<Side, Direction>> = { right: 'left', left: 'right', down: 'up' }

function liesTo(here: PlacedNode, other: PlacedNode, direction: Direction): boolean {
  const [a, b] = [middleOf(here), middleOf(other)]
  switch (direction) {
    case 'up':
      return b.y < a.y
    case 'down':
      return b.y > a.y
    case 'left':
      return b.x < a.x
    case 'right':
      return b.x > a.x
  }
}

function nearest(nodes: readonly PlacedNode[], here: PlacedNode): NodeId | null {
  const from = middleOf(here)
  const distance = (node: PlacedNode): number => Math.hypot(middleOf(node).x - from.x, middleOf(node).y - from.y)
  let best: PlacedNode | null = null
  for (const node of nodes) if (!best || distance(node) < distance(best)) best = node
  return best?.node.id ?? null
}

function middleOf({ x, y, width, height }: PlacedNode): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 }
}
