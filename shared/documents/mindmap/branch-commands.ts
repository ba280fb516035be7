import { z } from 'zod'
import { err, newId, type NodeId, ok, ordersBetween } from '../../foundation/index.ts'
import { type CommandContext, defineCommand } from '../kernel/index.ts'
import { type NewMove, placeRun, writeMoves } from '../tree/index.ts'
import { destinationInput, indexInput, nodeIdInput, textInput } from './inputs.ts'
import { appendMoves, checkDestination, type Destination, movesOf, nextLamport, siblingsIn } from './placing.ts'
import { createNode, mapRoots, nodeContainer } from './schema.ts'
import { mapSnapshot } from './snapshot.ts'

/** A node to be added, with what hangs under it. */
export type BranchItem = {
  readonly nodeId?: NodeId | undefined
  readonly text: string
  readonly children?: readonly BranchItem[] | undefined
}

type PlantedNode = { readonly id: NodeId; readonly parent: Destination; readonly text: string }
type PlantReason = 'parent-not-found' | 'log-full' | 'id-taken'

const branchItemInput: z.ZodType<BranchItem> = z.lazy(() =>
  z.object({ nodeId: nodeIdInput.optional(), text: textInput, children: z.array(branchItemInput).optional() }),
)

/** Adds one node; undo puts it into the trash with whatever others wrote into it. */
export const addNode = defineCommand<
  { parentId: Destination; index?: number | undefined; text: string; nodeId?: NodeId | undefined },
  { readonly nodeId: NodeId },
  PlantReason
>({
  input: z.object({
    nodeId: nodeIdInput.optional(),
    parentId: destinationInput,
    index: indexInput.optional(),
    text: textInput,
  }),
  complete: ({ random }, input) => ({ ...input, nodeId: input.nodeId ?? newId<NodeId>(random) }),
  check: (context, input) => checkPlanting(context, input.parentId, plan(input.parentId, [input])),
  prepare: (context, input) => createContainers(context, plan(input.parentId, [input])),
  run: (context, input) => {
    const [nodeId] = plant(context, input.parentId, input.index, plan(input.parentId, [input]))
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
  return items.map(({ nodeId, text, children }) => ({
    nodeId: nodeId ?? newId<NodeId>(context.random),
    text,
    children: withIds(context, children ?? []),
  }))
}

/** The nodes of the branches, parents first, in the order of the map. */
function plan(parent: Destination, items: readonly BranchItem[]): PlantedNode[] {
  return items.flatMap(({ nodeId, text, children }) => {
    if (nodeId === undefined) return []
    return [{ id: nodeId, parent, text }, ...plan(nodeId, children ?? [])]
  })
}

function checkPlanting({ doc }: CommandContext, parent: Destination, nodes: readonly PlantedNode[]) {
  const ids = new Set(nodes.map((node) => node.id))
  if (ids.size < nodes.length || nodes.some(({ id }) => nodeContainer(doc, id))) return err<PlantReason>('id-taken')
  const destination = checkDestination(doc, parent, nodes.length)
  return destination.ok ? ok() : err<PlantReason>(destination.reason)
}

function createContainers({ doc }: CommandContext, nodes: readonly PlantedNode[]): void {
  const first = nextLamport(doc)
  nodes.forEach(({ id, text }, i) => createNode(doc, id, text, first + i))
}

function plant(
  context: CommandContext,
  parent: Destination,
  index: number | undefined,
  nodes: readonly PlantedNode[],
): NodeId[] {
  const siblings = siblingsIn(mapSnapshot(context.doc), parent, new Set())
  const tops = nodes.filter((node) => node.parent === parent).map((node) => node.id)
  const run = placeRun(siblings, index ?? siblings.length, tops.length)
  const orders = new Map<NodeId, string>(tops.map((id, i) => [id, run.orders[i] ?? '']))
  for (const { id } of nodes) {
    const children = nodes.filter((node) => node.parent === id)
    ordersBetween(null, null, children.length).forEach((order, i) => orders.set(children[i]?.id ?? id, order))
  }
  const moves: NewMove[] = nodes.map(({ id, parent: under }) => ({
    item: id,
    parent: under,
    order: orders.get(id) ?? '',
  }))
  // MM5: the lamport of a node's first move is the one it was born with.
  const born = nodeContainer(context.doc, nodes[0]?.id ?? '')?.get('born')
  writeMoves(mapRoots(context.doc).moves, context.replica, Number(born), moves)
  appendMoves(context, movesOf([], parent, { orders: [], rekeyed: run.rekeyed }))
  return nodes.map((node) => node.id)
}
