import type { NodeId, TaskId } from '#shared/foundation/index.ts'
import { type AnnotationKind, FLOATING, type MapSnapshot, type NodePosition } from '#shared/documents/mindmap/index.ts'
import type { NodeLinkView } from '#shared/engine/index.ts'
import type { PlacedNode } from './geometry.ts'
import type { Direction, MapAction } from './keyboard.ts'
import { type MapCommands, placeIn } from './map-commands.ts'
import type { VisibleNode } from './outline.ts'
import { isFloating, selectionAfterRemoving, shiftOf, topsOf } from './structure.ts'
import type { TypedText } from './typing-queue.ts'
import type { Selection } from './use-selection.ts'

type Situation = {
  readonly map: MapSnapshot
  readonly selection: Selection
  readonly commands: MapCommands
  readonly begin: (editing: Omit<TypedText, 'undoGroup'>) => void
  readonly placedOf: (id: NodeId) => PlacedNode | undefined
  readonly neighbourOf: (id: NodeId, direction: Direction) => NodeId | null
  readonly linkOf: (id: NodeId) => NodeLinkView | undefined
  readonly openTask: (task: TaskId | null) => void
  readonly visible: readonly VisibleNode[]
  readonly convert: () => void
  readonly note: () => void
  readonly annotate: (kind: AnnotationKind) => void
  /** Where a floating topic is made that nobody pointed a place for. */
  readonly openGround: () => NodePosition
}

/** Carries out an action of the keyboard on the selected nodes. */
export function useActions(situation: Situation): (action: Exclude<MapAction, { kind: 'edit' }>) => void {
  const { map, selection, commands } = situation
  const { primary, all } = selection
  const movable = topsOf(map, all)

  const draft = (parentId: NodeId, index: number): void => {
    const nodeId = commands.newNodeId()
    if (map.nodes[parentId]?.collapsed) commands.fold([parentId], false)
    selection.select(nodeId)
    situation.begin({ nodeId, text: '', draft: { parentId, index } })
  }
  const float = (position: NodePosition): void => {
    const nodeId = commands.newNodeId()
    selection.select(nodeId)
    const index = map.children[FLOATING]?.length ?? 0
    situation.begin({ nodeId, text: '', draft: { parentId: FLOATING, index, position } })
  }
  const addChild = (): void => draft(primary, map.children[primary]?.length ?? 0)

  return (action) => {
    switch (action.kind) {
      case 'add-child':
        return addChild()
      case 'add-sibling': {
        const place = placeIn(map, primary)
        const here = situation.placedOf(primary)
        if (place) return draft(place.parentId, place.index + 1)
        return isFloating(map, primary) && here ? float({ x: here.x, y: here.y + here.height + BELOW }) : addChild()
      }
      case 'add-floating':
        return float(action.position ?? situation.openGround())
      case 'promote': {
        const move = shiftOf(map, movable, 'left')
        if (move) commands.move(movable, move.parentId, move.index)
        return
      }
      case 'delete':
        if (movable.length === 0) return
        selection.select(selectionAfterRemoving(map, new Set(movable), primary))
        return commands.remove(movable)
      case 'toggle-fold':
        return commands.fold([...all], !map.nodes[primary]?.collapsed)
      case 'toggle-done': {
        const task = situation.linkOf(primary)?.task
        if (task) commands.setDone(primary, task.status.category !== 'done')
        return
      }
      case 'open-panel': {
        const task = situation.linkOf(primary)?.task
        if (task) situation.openTask(task.id)
        return
      }
      case 'convert':
        return situation.convert()
      case 'note':
        return situation.note()
      case 'annotate':
        return situation.annotate(action.annotation)
      case 'select': {
        const next = situation.neighbourOf(primary, action.direction)
        if (next) selection.select(next, action.extend)
        return
      }
      case 'shift': {
        const here = situation.placedOf(primary)
        const move = shiftOf(map, movable, action.direction)
        if (move) commands.move(movable, move.parentId, move.index)
        else if (isFloating(map, primary) && here) commands.float([primary], stepFrom(here, action.direction))
        return
      }
      case 'select-all':
        return selection.selectAll(situation.visible.map(({ node }) => node.id))
    }
  }
}

// Floating topics stand apart, and a key moves them by a step that can be seen.
const BELOW = 16
const STEP = 24

function stepFrom({ x, y }: NodePosition, direction: Direction): NodePosition {
  switch (direction) {
    case 'up':
      return { x, y: y - STEP }
    case 'down':
      return { x, y: y + STEP }
    case 'left':
      return { x: x - STEP, y }
    case 'right':
      return { x: x + STEP, y }
  }
}
