import type { PreviewItem } from './types.ts'

/** The nodes that wait for themselves along their predecessors. Tarjan's components, with its own stack: maps are deep. */
export function nodesOnCycles(items: readonly PreviewItem[]): ReadonlySet<string> {
  const ids = new Set<string>(items.map((item) => item.nodeId))
  const edges = new Map<string, readonly string[]>(
    items.map(({ nodeId, fields }) => [
      nodeId,
      (fields.predecessors ?? []).flatMap(({ targetId }) => (targetId !== null && ids.has(targetId) ? [targetId] : [])),
    ]),
  )
  const state: Search = { edges, index: new Map(), low: new Map(), open: [], onCycle: new Set() }
  for (const { nodeId } of items) if (!state.index.has(nodeId)) search(state, nodeId)
  return state.onCycle
}

type Search = {
  readonly edges: ReadonlyMap<string, readonly string[]>
  readonly index: Map<string, number>
  /** The earliest node still open that can be reached. */
  readonly low: Map<string, number>
  readonly open: string[]
  readonly onCycle: Set<string>
}

function search(state: Search, root: string): void {
  const path = [{ id: root, next: 0 }]
  enter(state, root)
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const target = state.edges.get(top.id)?.[top.next]
    top.next += 1
    if (target === undefined) {
      path.pop()
      leave(state, top.id)
      const parent = path.at(-1)
      if (parent) lower(state, parent.id, state.low.get(top.id))
    } else if (!state.index.has(target)) {
      enter(state, target)
      path.push({ id: target, next: 0 })
    } else if (state.open.includes(target)) {
      lower(state, top.id, state.index.get(target))
    }
  }
}

function enter(state: Search, id: string): void {
  state.low.set(id, state.index.size)
  state.index.set(id, state.index.size)
  state.open.push(id)
}

function lower(state: Search, id: string, value: number | undefined): void {
  state.low.set(id, Math.min(state.low.get(id) ?? Infinity, value ?? Infinity))
}

function leave(state: Search, id: string): void {
  if (state.low.get(id) !== state.index.get(id)) return
  const component = state.open.splice(state.open.indexOf(id))
  const isCycle = component.length > 1 || state.edges.get(id)?.includes(id)
  if (isCycle) for (const member of component) state.onCycle.add(member)
}
