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

/**
 * Writes texts one at a time and in order; of each node only the newest text waits, so that fast typing is no queue of
 * stale texts. A failed write is reported and does not stop the next.
 */
export function typingQueue(
  write: (typed: TypedText) => Promise<void>,
  onFailure: (failure: unknown) => void,
): { readonly add: (typed: TypedText) => void } {
  const waiting = new Map<NodeId, TypedText>()
  let writing = false

  const drain = async (): Promise<void> => {
    writing = true
    for (let next = first(waiting); next; next = first(waiting)) {
      waiting.delete(next.nodeId)
      try {
        await write(next)
      } catch (failure) {
        onFailure(failure)
      }
    }
    writing = false
  }

  return {
    add: (typed) => {
      waiting.set(typed.nodeId, typed)
      if (!writing) void drain()
    },
  }
}

function first(waiting: ReadonlyMap<NodeId, TypedText>): TypedText | undefined {
  return waiting.values().next().value
}
