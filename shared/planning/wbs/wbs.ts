import { compareOrder } from '../../foundation/index.ts'

export type WbsSection = { readonly id: string; readonly title: string }

/** What the tree needs of a task. */
export type WbsTask = { readonly id: string; readonly parentId: string | null; readonly siblingOrder: string }

/** One line of the WBS: a section, or a task wherever it hangs. */
export type WbsNode<Task> = {
  readonly id: string
  /** 1.2.3, computed from the place and never stored. */
  readonly number: string
  /** 0 for what lies directly in the project. */
  readonly depth: number
  readonly children: readonly WbsNode<Task>[]
} & ({ readonly section: WbsSection; readonly task: null } | { readonly section: null; readonly task: Task })

/**
 * The work breakdown of a project: sections in their order, then the tasks that lie directly in the project. Each task
 * is in it exactly once: one whose parent is not here hangs under the project, and a circle across buckets (TK8) is cut
 * at its first task. `compare` orders siblings other than by their own order.
 */
export function buildWbs<Task extends WbsTask>(
  sections: readonly WbsSection[],
  tasks: readonly Task[],
  compare: (a: Task, b: Task) => number = bySiblingOrder,
): readonly WbsNode<Task>[] {
  const known = new Set([...sections, ...tasks].map(({ id }) => id))
  const childrenOf = new Map<string | null, Task[]>()
  for (const task of tasks) {
    const parent = task.parentId !== null && known.has(task.parentId) ? task.parentId : null
    const siblings = childrenOf.get(parent)
    if (siblings) siblings.push(task)
    else childrenOf.set(parent, [task])
  }
  for (const siblings of childrenOf.values()) siblings.sort(compare)

  const placed = new Set<string>()
  const nodeOf = (task: Task, number: string, depth: number): WbsNode<Task> => {
    placed.add(task.id)
    return { id: task.id, number, depth, section: null, task, children: below(task.id, number, depth + 1) }
  }
  const below = (parent: string, number: string, depth: number): readonly WbsNode<Task>[] => {
    const children = (childrenOf.get(parent) ?? []).filter(({ id }) => !placed.has(id))
    return children.map((child, index) => nodeOf(child, `${number}.${index + 1}`, depth))
  }
  const roots: WbsNode<Task>[] = sections.map((section, index) => {
    const number = String(index + 1)
    return { id: section.id, number, depth: 0, section, task: null, children: below(section.id, number, 1) }
  })
  const addRoot = (task: Task): void => void roots.push(nodeOf(task, String(roots.length + 1), 0))
  for (const task of childrenOf.get(null) ?? []) addRoot(task)
  // What is left hangs in circles.
  if (placed.size < tasks.length) {
    for (const task of [...tasks].sort(bySiblingOrder)) if (!placed.has(task.id)) addRoot(task)
  }
  return roots
}

/** The lines from top to bottom, without those below a folded one. */
export function flattenWbs<Task>(
  nodes: readonly WbsNode<Task>[],
  isFolded: (id: string) => boolean = () => false,
): readonly WbsNode<Task>[] {
  return nodes.flatMap((node) => [node, ...(isFolded(node.id) ? [] : flattenWbs(node.children, isFolded))])
}

function bySiblingOrder(a: WbsTask, b: WbsTask): number {
  return compareOrder({ id: a.id, order: a.siblingOrder }, { id: b.id, order: b.siblingOrder })
}
