import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { NodeLinkView } from '#shared/engine/index.ts'
import { isOpen, isOverdue, type Person } from '#renderer/parts/index.ts'

/** How far the tasks in a branch are. */
export type Progress = { readonly done: number; readonly total: number; readonly late: number }

/** What the plan knows of a node. */
export type NodeFacts = {
  readonly link: NodeLinkView | undefined
  /** The accountable person of its task. */
  readonly owner: Person | null
  /** Of the tasks under it; null when there are none. */
  readonly progress: Progress | null
  /** A thought without a task in a map that has some: hollow tip, dashed vein. */
  readonly idea: boolean
}

const NO_FACTS: NodeFacts = Object.freeze({ link: undefined, owner: null, progress: null, idea: false })
const IDEA: NodeFacts = Object.freeze({ ...NO_FACTS, idea: true })

/** Answers what the plan knows of each node; a node of which it knows the same as in `last` gets the same object. */
export function factsOf(
  map: MapSnapshot,
  links: ReadonlyMap<NodeId, NodeLinkView>,
  ownerOf: (link: NodeLinkView | undefined) => Person | null,
  today: string,
  last?: ReadonlyMap<NodeId, NodeFacts>,
): ReadonlyMap<NodeId, NodeFacts> {
  const facts = new Map<NodeId, NodeFacts>()
  // A map nobody has planned yet is all ideas: marking each would mark nothing.
  if (links.size === 0) return facts
  const visit = (id: NodeId, depth: number): Progress => {
    let [done, total, late] = [0, 0, 0]
    for (const child of map.children[id] ?? []) {
      const below = visit(child, depth + 1)
      done += below.done
      total += below.total
      late += below.late
    }
    const link = links.get(id)
    const progress = total > 0 ? { done, total, late } : null
    if (link || progress) facts.set(id, reuse(last?.get(id), { link, owner: ownerOf(link), progress, idea: false }))
    else if (depth > 1) facts.set(id, IDEA)
    const task = link?.task
    if (!task || task.status.category === 'cancelled') return { done, total, late }
    return {
      done: done + (isOpen(task) ? 0 : 1),
      total: total + 1,
      late: late + (isOverdue(task, today) ? 1 : 0),
    }
  }
  visit(map.rootId, 0)
  for (const id of map.children.floating) visit(id, 0)
  return facts
}

/** The facts of a node of a map without a plan, or of a node nothing is known of. */
export function factsIn(facts: ReadonlyMap<NodeId, NodeFacts>, id: NodeId): NodeFacts {
  return facts.get(id) ?? NO_FACTS
}

function reuse(last: NodeFacts | undefined, next: NodeFacts): NodeFacts {
  const same =
    last?.link === next.link &&
    last?.owner?.id === next.owner?.id &&
    last?.owner?.name === next.owner?.name &&
    last?.progress?.done === next.progress?.done &&
    last?.progress?.total === next.progress?.total &&
    last?.progress?.late === next.progress?.late
  return last && same ? last : next
}
