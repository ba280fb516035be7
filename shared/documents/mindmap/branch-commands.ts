import { z } from 'zod'
import { err, groupBy, newId, type NodeId, type OrderKey, ordersBetween, type Result } from '../../foundation/index.ts'
import { type CommandContext, defineCommand } from '../kernel/index.ts'
import { placeRun, writeMoves } from '../tree/index.ts'
import { isPosition, type NodePosition } from './decoration.ts'
import { destinationInput, indexInput, markersInput, nodeIdInput, textInput } from './inputs.ts'
import { checkDestination, type Destination, nextLamport, rekeyMoves, siblingsIn } from './placing.ts'
import { createNode, mapRoots, nodeContainer } from './schema.ts'

/** A node to be added, with what hangs under it. */
export type BranchItem = {
  readonly nodeId?: NodeId | undefined
  readonly text: string
  readonly note?: string | undefined
  readonly markers?: readonly string[] | undefined
  readonly children?: readonly BranchItem[] | undefined
}

type PlantedNode = {
  readonly id: NodeId
  readonly parent: Destination
  readonly text: string
  readonly note: string
  readonly markers: readonly string[]
}
type PlantReason = 'parent-not-found' | 'log-full' | 'id-taken'

const branchItemInput: z.ZodType<BranchItem> = z.lazy(() =>
  z.object({
    nodeId: nodeIdInput.optional(),
    text: textInput,
    note: textInput.optional(),
    markers: markersInput.optional(),
    children: z.array(branchItemInput).optional(),
  }),
)

/** Adds one node, at `position` when it is to float; undo puts it into the trash with whatever others wrote into it. */
export const addNode = defineCommand<
  {
    parentId: Destination
    index?: number | undefined
    text: string
    nodeId?: NodeId | undefined
    position?: NodePosition | undefined
  },
  { readonly nodeId: NodeId },
  PlantReason
>({
  input: z.object({
    nodeId: nodeIdInput.optional(),
    parentId: destinationInput,
    index: indexInput.optional(),
    text: textInput,
    position: z.custom<NodePosition>(isPosition).optional(),
  }),
  complete: ({ random }, input) => ({ ...input, nodeId: input.nodeId ?? newId<NodeId>(random) }),
  check: (context, input) => checkPlanting(context, input.parentId, plan(input.parentId, [input])),
  prepare: (context, input) => createContainers(context, plan(input.parentId, [input])),
  run: (context, input) => {
    const [nodeId] = plant(context, input.parentId, input.index, plan(input.parentId, [input]))
    if (input.position) nodeContainer(context.doc, input.nodeId ?? '')?.set('position', input.position)
    return { nodeId: nodeId as NodeId } // one item in, one id out
  },
})

/** Adds whole branches side by side, as a paste or an import does. */
export const addBranch = defineCommand<
  { parentId: Destination; index?: number | undefined; items: readonly BranchItem[] },
  { /** Of all added nodes, in the order of the branch. */ readonly nodeIds: readonly NodeId[] },
  PlantReason
>({
  input: z.object({ parentId: destinationInput, index: indexInput.optional(), items: z.array(branchItemInput).min(1) }),
  complete: (context, input) => ({ ...input, items: withIds(context, input.items) }),
  check: (context, { parentId, items }) => checkPlanting(context, parentId, plan(parentId, items)),
  prepare: (context, { parentId, items }) => createContainers(context, plan(parentId, items)),
  run: (context, { parentId, index, items }) => ({ nodeIds: plant(context, parentId, index, plan(parentId, items)) }),
})

function withIds(context: CommandContext, items: readonly BranchItem[]): BranchItem[] {
  return items.map(({ nodeId, children, ...content }) => ({
    ...content,
    nodeId: nodeId ?? newId<NodeId>(context.random),
    children: withIds(context, children ?? []),
  }))
}

/** The nodes of the branches, parents first, in the order of the map. */
function plan(parent: Destination, items: readonly BranchItem[]): PlantedNode[] {
  return items.flatMap(({ nodeId, text, note = '', markers = [], children }) => {
    if (nodeId === undefined) return []
    return [{ id: nodeId, parent, text, note, markers }, ...plan(nodeId, children ?? [])]
  })
}

function checkPlanting(
  { doc }: CommandContext,
  parent: Destination,
  nodes: readonly PlantedNode[],
): Result<void, PlantReason> {
  const ids = new Set(nodes.map((node) => node.id))
  if (ids.size < nodes.length || nodes.some(({ id }) => mapRoots(doc).nodes.has(id))) return err('id-taken')
  return checkDestination(doc, parent, nodes.length)
}

function createContainers({ doc }: CommandContext, nodes: readonly PlantedNode[]): void {
  const first = nextLamport(doc)
  nodes.forEach(({ id, text, note, markers }, i) => createNode(doc, id, text, first + i, { note, markers }))
}

function plant(
  { doc, replica }: CommandContext,
  parent: Destination,
  index: number | undefined,
  nodes: readonly PlantedNode[],
): NodeId[] {
  const siblings = siblingsIn(doc, parent)
  const byParent = groupBy(nodes, (node) => node.parent)
  const orders = new Map<NodeId, OrderKey>()
  const run = placeRun(siblings, index ?? siblings.length, byParent.get(parent)?.length ?? 0)
  for (const [under, children] of byParent) {
    const keys = under === parent ? run.orders : ordersBetween(null, null, children.length)
    children.forEach(({ id }, i) => orders.set(id, keys[i] ?? ''))
  }
  const moves = nodes.map(({ id, parent: under }) => ({ item: id, parent: under, order: orders.get(id) ?? '' }))
  // MM5: the lamport of a node's first move is the one it was born with, so these come before the siblings' new keys.
  const born = Number(nodeContainer(doc, nodes[0]?.id ?? '')?.get('born'))
  writeMoves(mapRoots(doc).moves, replica, born, [...moves, ...rekeyMoves(parent, run)])
  return nodes.map((node) => node.id)
}
