import { z } from 'zod'
import type { DocumentId, NodeId, TaskId } from '../../foundation/index.ts'
import { isItemId } from '../tree/index.ts'
import type { Destination } from './placing.ts'
import { FLOATING, isNodeId, NODE_ROLES, type NodeLink } from './schema.ts'

// A node is a thought, not a page: ten pages of text in one of them is a paste that went wrong.
const TEXT_MAX = 20_000

export const textInput = z.string().max(TEXT_MAX)
export const titleInput = z.string().max(500)
export const markersInput = z.array(z.string().min(1).max(64)).max(32)
export const indexInput = z.number().int().nonnegative()
export const nodeIdInput = z.custom<NodeId>(isNodeId)
export const nodeIdsInput = z.array(nodeIdInput).min(1)
export const documentIdInput = z.custom<DocumentId>(isItemId)
export const destinationInput = z.custom<Destination>((value) => value === FLOATING || isNodeId(value))

export const linkInput: z.ZodType<NodeLink> = z.object({
  taskId: z.custom<TaskId>(isItemId),
  documentId: documentIdInput,
  projectId: documentIdInput,
  role: z.enum(NODE_ROLES),
  baseTitle: textInput,
  generation: indexInput,
})
