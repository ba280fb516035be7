import type { NodeId } from '#shared/foundation/index.ts'
import type { VisibleNode } from './outline.ts'

/** What a key press on a selected node asks for. */
export type MapAction =
  | { readonly kind: 'add-child' }
  | { readonly kind: 'add-sibling' }
  | { readonly kind: 'promote' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'delete' }
  | { readonly kind: 'toggle-fold' }
  | { readonly kind: 'toggle-done' }
  | { readonly kind: 'open-panel' }
  | { readonly kind: 'convert' }
  | { readonly kind: 'select'; readonly direction: Direction; readonly extend: boolean }
  | { readonly kind: 'shift'; readonly direction: Direction }
  | { readonly kind: 'select-all' }

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
    case 'Delete':
    case 'Backspace':
      return { kind: 'delete' }
    case ' ':
      return { kind: 'open-panel' }
    default:
      return null
  }
}

function commandAction(press: KeyPress): MapAction | null {
  if (press.shiftKey && press.key.toLowerCase() === 'p') return { kind: 'convert' }
  if (press.shiftKey) return null
  if (press.key === '.') return { kind: 'toggle-fold' }
  if (press.key === 'Enter') return { kind: 'toggle-done' }
  if (press.key.toLowerCase() === 'a') return { kind: 'select-all' }
  return null
}

/** Where a node is on the screen. */
export type Placed = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The node an arrow key leads to: left the parent, right the nearest child, up and down the nearest of the same depth. */
export function neighbour(
  nodes: readonly VisibleNode[],
  placedOf: (id: NodeId) => Placed | undefined,
  from: NodeId,
  direction: Direction,
): NodeId | null {
  const current = nodes.find(({ node }) => node.id === from)
  const here = placedOf(from)
  if (!current || !here) return null
  if (direction === 'left') return current.parentId
  const middle = here.y + here.height / 2
  const distance = (id: NodeId): number => {
    const placed = placedOf(id)
    return placed ? Math.abs(placed.y + placed.height / 2 - middle) : Number.POSITIVE_INFINITY
  }
  if (direction === 'right') return nearest(current.children, distance)
  const beyond = nodes.filter(({ node, depth }) => {
    const placed = placedOf(node.id)
    if (!placed || depth !== current.depth || node.id === from) return false
    return direction === 'up' ? placed.y < here.y : placed.y > here.y
  })
  return nearest(
    beyond.map(({ node }) => node.id),
    distance,
  )
}

function nearest(ids: readonly NodeId[], distance: (id: NodeId) => number): NodeId | null {
  return ids.reduce<NodeId | null>((best, id) => (best === null || distance(id) < distance(best) ? id : best), null)
}
