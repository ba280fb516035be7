import type { NodePosition } from '#shared/documents/mindmap/index.ts'
import type { NodeId } from '#shared/foundation/index.ts'

/** Where a node that did not exist when the edit began hangs; it is created with its first character. */
export type Draft = {
  readonly parentId: NodeId | 'floating'
  readonly index: number
  /** Of a floating topic. */
  readonly position?: NodePosition
}

/** A node's text as typed so far. */
export type TypedText = {
  readonly nodeId: NodeId
  readonly text: string
  readonly draft: Draft | null
  /** One edit is one undo step, however many letters it has. */
  readonly undoGroup: string
}

export type TypingQueue = {
  readonly add: (typed: TypedText) => void
  /** True while a text of the node waits or is being written. */
  readonly has: (nodeId: NodeId) => boolean
}

/**
 * Writes texts one at a time and in order; of each node only the newest text waits, so that fast typing is no queue of
 * stale texts. A failed write is reported and does not stop the next. `onSettled` hears when nothing of a node is left.
 */
export function typingQueue(
  write: (typed: TypedText) => Promise<void>,
  onSettled: (nodeId: NodeId) => void,
  onFailure: (failure: unknown) => void,
): TypingQueue {
  const waiting = new Map<NodeId, TypedText>()
  let writing: NodeId | null = null

  const drain = async (): Promise<void> => {
    for (let next = first(waiting); next; next = first(waiting)) {
      waiting.delete(next.nodeId)
      writing = next.nodeId
      try {
        await write(next)
      } catch (failure) {
        onFailure(failure)
      }
      writing = null
      if (!waiting.has(next.nodeId)) onSettled(next.nodeId)
    }
  }

  return {
    add: (typed) => {
      waiting.set(typed.nodeId, typed)
      if (!writing) void drain()
    },
    has: (nodeId) => writing === nodeId || waiting.has(nodeId),
  }
}

function first(waiting: ReadonlyMap<NodeId, TypedText>): TypedText | undefined {
  return waiting.values().next().value
}
