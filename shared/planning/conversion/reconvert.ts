import type { NodeId } from '../../foundation/index.ts'
import { mergeTitle } from './merge-title.ts'

/** A node as the last conversion left it. `planId` is the task or section it became. */
export type ConvertedNode = {
  readonly nodeId: NodeId
  readonly planId: string
  readonly title: string
  readonly parentNodeId: NodeId | null
}

/** A node of the branch now; `parentNodeId` is its parent in the plan, as in a conversion item. */
export type MapLine = { readonly nodeId: NodeId; readonly title: string; readonly parentNodeId: NodeId | null }

/** A task or section now; `isGone` when it is deleted or archived. */
export type PlanLine = {
  readonly planId: string
  readonly title: string
  readonly parentId: string | null
  readonly isGone: boolean
}

/** Where something hangs: under a node's counterpart, under something made in the plan, or in the project itself. */
export type Place = { readonly nodeId: NodeId } | { readonly planId: string } | null

type Side = 'map' | 'plan'

/** One line of the re-conversion preview. Nothing here ever deletes. */
export type PlanChange = { readonly ticked: boolean } & (
  | { readonly group: 'added'; readonly nodeId: NodeId; readonly title: string; readonly parentNodeId: NodeId | null }
  | ({ readonly group: 'renamed'; readonly side: Side; readonly from: string; readonly to: string } & Pair)
  | ({ readonly group: 'moved'; readonly side: Side; readonly from: Place; readonly to: Place } & Pair)
  /** The node is here, its task was deleted or archived. */
  | ({ readonly group: 'only-in-map'; readonly title: string } & Pair)
  /** The task is here, its node was deleted, or there never was one. */
  | { readonly group: 'only-in-plan'; readonly nodeId: NodeId | null; readonly planId: string; readonly title: string }
  | ({ readonly group: 'conflict'; readonly field: 'title'; readonly map: string; readonly plan: string } & Pair)
  | ({ readonly group: 'conflict'; readonly field: 'place'; readonly map: Place; readonly plan: Place } & Pair)
)

type Pair = { readonly nodeId: NodeId; readonly planId: string }

/**
 * Compares the last conversion, the map now and the plan now. Ticked by default: additions, and changes that one side
 * made alone and that the other may take. A move made in the plan is shown unticked, as the map is thinking space.
 */
export function reconvert(
  base: readonly ConvertedNode[],
  map: readonly MapLine[],
  plan: readonly PlanLine[],
): readonly PlanChange[] {
  const based = new Map(base.map((node) => [node.nodeId, node]))
  const planned = new Map(plan.map((line) => [line.planId, line]))
  const nodeOf = new Map(base.map((node) => [node.planId, node.nodeId]))
  const inMap = new Set(map.map((line) => line.nodeId))

  const fromMap = map.flatMap((line): readonly PlanChange[] => {
    const before = based.get(line.nodeId)
    if (!before) return [{ group: 'added', ticked: true, ...line }]
    const now = planned.get(before.planId)
    const pair = { nodeId: line.nodeId, planId: before.planId }
    if (!now || now.isGone) return [{ group: 'only-in-map', ticked: false, title: line.title, ...pair }]
    return [...compareTitles(pair, before, line, now), ...comparePlaces(pair, before, line, now, nodeOf)]
  })
  const fromPlan = plan.flatMap((line): readonly PlanChange[] => {
    const nodeId = nodeOf.get(line.planId) ?? null
    if (line.isGone || (nodeId !== null && inMap.has(nodeId))) return []
    return [{ group: 'only-in-plan', ticked: false, nodeId, planId: line.planId, title: line.title }]
  })
  return [...fromMap, ...fromPlan]
}

function compareTitles(pair: Pair, before: ConvertedNode, line: MapLine, now: PlanLine): readonly PlanChange[] {
  const merge = mergeTitle({ base: before.title, node: line.title, task: now.title })
  switch (merge.kind) {
    case 'agreed':
      return []
    case 'write-task':
      return [{ group: 'renamed', side: 'map', ticked: true, from: before.title, to: line.title, ...pair }]
    case 'write-node':
      return [{ group: 'renamed', side: 'plan', ticked: true, from: before.title, to: now.title, ...pair }]
    case 'conflict':
      return [{ group: 'conflict', field: 'title', ticked: false, map: line.title, plan: now.title, ...pair }]
  }
}

function comparePlaces(
  pair: Pair,
  before: ConvertedNode,
  line: MapLine,
  now: PlanLine,
  nodeOf: ReadonlyMap<string, NodeId>,
): readonly PlanChange[] {
  const was = placeOfNode(before.parentNodeId)
  const map = placeOfNode(line.parentNodeId)
  const plan = placeInPlan(now.parentId, was, nodeOf)
  if (isSamePlace(map, plan)) return []
  if (isSamePlace(plan, was)) return [{ group: 'moved', side: 'map', ticked: true, from: was, to: map, ...pair }]
  if (isSamePlace(map, was)) return [{ group: 'moved', side: 'plan', ticked: false, from: was, to: plan, ...pair }]
  return [{ group: 'conflict', field: 'place', ticked: false, map, plan, ...pair }]
}

function placeOfNode(nodeId: NodeId | null): Place {
  return nodeId === null ? null : { nodeId }
}

function placeInPlan(parentId: string | null, was: Place, nodeOf: ReadonlyMap<string, NodeId>): Place {
  if (parentId === null) return null
  const nodeId = nodeOf.get(parentId)
  if (nodeId !== undefined) return { nodeId }
  // The top of a branch that was converted into a section made in the plan: the map has no word for that place.
  return was === null ? null : { planId: parentId }
}

function isSamePlace(a: Place, b: Place): boolean {
  if (a === null || b === null) return a === b
  if ('nodeId' in a) return 'nodeId' in b && a.nodeId === b.nodeId
  return 'planId' in b && a.planId === b.planId
}
