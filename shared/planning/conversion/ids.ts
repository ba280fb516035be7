import { deterministicId, type DocumentId, type NodeId, type TaskId } from '../../foundation/index.ts'

/** Nodes per bucket: a bucket closes at 250 tasks (architecture § storage). */
export const NODES_PER_BUCKET = 250

/** The task of a node. `generation` counts conversions after its task was permanently deleted. */
export function taskIdFor(projectId: DocumentId, nodeId: NodeId, generation: number): TaskId {
  return deterministicId('task', projectId, nodeId, generation)
}

/** The section of a node. */
export function sectionIdFor(projectId: DocumentId, nodeId: NodeId): string {
  return deterministicId('section', projectId, nodeId)
}

/**
 * The bucket that a node's task goes into. `born` is the lamport of the node's creation: it never changes, so two people
 * who convert the branch while apart choose the same bucket without knowing how full the other's is.
 */
export function bucketIdFor(projectId: DocumentId, mapId: DocumentId, born: number): DocumentId {
  return deterministicId('tasks', projectId, mapId, Math.floor(born / NODES_PER_BUCKET))
}
