import { z } from 'zod'
import { err, newId, type NodeId, ok, type TaskId } from '../../foundation/index.ts'
import { defineCommand } from '../kernel/index.ts'
import { isItemId, placeRun } from '../tree/index.ts'
import {
  ANNOTATION_KINDS,
  type AnnotationKind,
  canAnnotate,
  isHue,
  isNodeImage,
  isPosition,
  isSafeUrl,
  NODE_LAYOUTS,
  type NodeImage,
  type NodeLayout,
  type NodePosition,
  type NodeReference,
} from './decoration.ts'
import { documentIdInput, nodeIdInput, nodeIdsInput } from './inputs.ts'
import { appendMoves, checkDestination, checkMovable, checkNodes, rekeyMoves, siblingsIn } from './placing.ts'
import { FLOATING, mapRoots, mapTree, nodeContainer } from './schema.ts'

/** Chooses how the children of a node are laid out; null follows the parent again. The root's is the map's. */
export const setLayout = defineCommand<{ nodeId: NodeId; layout: NodeLayout | null }, void, 'node-not-found'>({
  input: z.object({ nodeId: nodeIdInput, layout: z.enum(NODE_LAYOUTS).nullable() }),
  check: ({ doc }, { nodeId }) => checkNodes(doc, [nodeId]),
  run: ({ doc }, { nodeId, layout }) => void nodeContainer(doc, nodeId)?.set('layout', layout),
})

/** Sets what is given of colour and weight; a null hue takes the branch's again. */
export const setStyle = defineCommand<
  { nodeIds: NodeId[]; hue?: number | null | undefined; bold?: boolean | undefined },
  void,
  'node-not-found'
>({
  input: z.object({
    nodeIds: nodeIdsInput,
    hue: z.custom<number>(isHue).nullable().optional(),
    bold: z.boolean().optional(),
  }),
  check: ({ doc }, { nodeIds }) => checkNodes(doc, nodeIds),
  run: ({ doc }, { nodeIds, hue, bold }) => {
    for (const id of nodeIds) {
      const node = nodeContainer(doc, id)
      if (hue !== undefined) node?.set('hue', hue)
      if (bold !== undefined) node?.set('bold', bold)
    }
  },
})

const referenceInput: z.ZodType<NodeReference> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('web'), url: z.custom<string>(isSafeUrl) }),
  z.object({ kind: z.literal('document'), documentId: documentIdInput }),
  z.object({ kind: z.literal('task'), documentId: documentIdInput, taskId: z.custom<TaskId>(isItemId) }),
  z.object({ kind: z.literal('node'), documentId: documentIdInput, nodeId: nodeIdInput }),
])

/** Sets or clears what a node points at. */
export const setReference = defineCommand<{ nodeId: NodeId; reference: NodeReference | null }, void, 'node-not-found'>({
  input: z.object({ nodeId: nodeIdInput, reference: referenceInput.nullable() }),
  check: ({ doc }, { nodeId }) => checkNodes(doc, [nodeId]),
  run: ({ doc }, { nodeId, reference }) => void nodeContainer(doc, nodeId)?.set('reference', reference),
})

/** Puts a picture into a node, or takes it out. Its bytes are kept first (`engine/blobs`, BL3). */
export const setImage = defineCommand<{ nodeId: NodeId; image: NodeImage | null }, void, 'node-not-found'>({
  input: z.object({ nodeId: nodeIdInput, image: z.custom<NodeImage>(isNodeImage).nullable() }),
  check: ({ doc }, { nodeId }) => checkNodes(doc, [nodeId]),
  run: ({ doc }, { nodeId, image }) =>
    void nodeContainer(doc, nodeId)?.set(
      'image',
      image && { blob: image.blob, width: image.width, height: image.height },
    ),
})

/** Takes a node out of its branch and lays it somewhere; one that floats already only changes its position. */
export const floatNode = defineCommand<
  { nodeId: NodeId; position: NodePosition },
  void,
  'node-not-found' | 'is-root' | 'parent-not-found' | 'log-full'
>({
  input: z.object({ nodeId: nodeIdInput, position: z.custom<NodePosition>(isPosition) }),
  check: ({ doc }, { nodeId }) => {
    const movable = checkMovable(doc, [nodeId])
    return movable.ok ? checkDestination(doc, FLOATING, 1) : movable
  },
  run: (context, { nodeId, position: { x, y } }) => {
    const { doc } = context
    nodeContainer(doc, nodeId)?.set('position', { x, y })
    if (mapTree(doc).placementOf(nodeId)?.parent === FLOATING) return
    const siblings = siblingsIn(doc, FLOATING, new Set([nodeId]))
    const run = placeRun(siblings, siblings.length, 1)
    appendMoves(context, [{ item: nodeId, parent: FLOATING, order: run.orders[0] ?? '' }, ...rekeyMoves(FLOATING, run)])
  },
})

const annotationIdInput = z.custom<string>(isItemId)

/** Draws a boundary, a summary or a relation over nodes, or changes one that is there. */
export const setAnnotation = defineCommand<
  { id?: string | undefined; kind: AnnotationKind; nodeIds: NodeId[]; text: string },
  { readonly id: string },
  'node-not-found' | 'invalid-annotation'
>({
  input: z.object({
    id: annotationIdInput.optional(),
    kind: z.enum(ANNOTATION_KINDS),
    nodeIds: nodeIdsInput,
    text: z.string().max(500),
  }),
  complete: ({ random }, input) => ({ ...input, id: input.id ?? newId(random) }),
  check: ({ doc }, { kind, nodeIds }) =>
    canAnnotate(kind, nodeIds) ? checkNodes(doc, nodeIds) : err('invalid-annotation'),
  run: ({ doc }, { id = '', kind, nodeIds, text }) => {
    mapRoots(doc).annotations.set(id, { kind, nodeIds, text })
    return { id }
  },
})

/** Takes annotations away; the nodes stay. One that is gone already is no failure. */
export const deleteAnnotations = defineCommand<{ ids: string[] }, void>({
  input: z.object({ ids: z.array(annotationIdInput).min(1) }),
  check: () => ok(),
  run: ({ doc }, { ids }) => {
    for (const id of ids) mapRoots(doc).annotations.delete(id)
  },
})
