import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConvertedNode, type MapLine, type PlanChange, type PlanLine, reconvert } from './index.ts'
import { nodeId } from './testing.ts'

type State = {
  readonly base: readonly ConvertedNode[]
  readonly map: readonly MapLine[]
  readonly plan: readonly PlanLine[]
}

const planIdOf = (id: string) => `t-${id}`
const parentIdOf = (id: string | null) => (id === null ? null : planIdOf(id))

/** A commit of the ticked changes, as the engine does it: both sides and the base agree afterwards. */
function commit(state: State, changes: readonly PlanChange[]): State {
  return changes.filter((change) => change.ticked).reduce(apply, state)
}

function apply({ base, map, plan }: State, change: PlanChange): State {
  if (change.group === 'added') {
    const { nodeId: id, title, parentNodeId } = change
    const planId = planIdOf(id)
    return {
      base: [...base, { nodeId: id, planId, title, parentNodeId }],
      map,
      plan: [...plan, { planId, title, parentId: parentIdOf(parentNodeId), isGone: false }],
    }
  }
  if (change.group === 'renamed') {
    const title = change.to
    const isThis = { node: change.nodeId, plan: change.planId }
    return {
      base: base.map((node) => (node.nodeId === isThis.node ? { ...node, title } : node)),
      map: map.map((line) => (line.nodeId === isThis.node ? { ...line, title } : line)),
      plan: plan.map((line) => (line.planId === isThis.plan ? { ...line, title } : line)),
    }
  }
  if (change.group === 'moved' && change.side === 'map') {
    const parentNodeId = change.to && 'nodeId' in change.to ? change.to.nodeId : null
    return {
      base: base.map((node) => (node.nodeId === change.nodeId ? { ...node, parentNodeId } : node)),
      map,
      plan: plan.map((line) =>
        line.planId === change.planId ? { ...line, parentId: parentIdOf(parentNodeId) } : line,
      ),
    }
  }
  throw new Error(`ticked by default: ${change.group}`)
}

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
const parent = fc.option(fc.constantFrom('a', 'b'), { nil: null })
const title = fc.constantFrom('甲', '乙', '丙')
const shape = fc.record({ id, parent, title, isGone: fc.boolean() })
const unique = (maxLength: number) => fc.uniqueArray(shape, { selector: (one) => one.id, maxLength })

type Shape = { readonly id: string; readonly parent: string | null; readonly title: string; readonly isGone: boolean }

/** A parent that is not there (any more) is the top. */
function parentIn(shapes: readonly Shape[], { parent: wanted }: Shape): string | null {
  return shapes.some((one) => one.id === wanted) ? wanted : null
}

const states = fc.tuple(unique(5), unique(5), unique(5)).map(([base, map, plan]): State => {
  const nodeParent = (shapes: readonly Shape[], one: Shape) => {
    const found = parentIn(shapes, one)
    return found === null ? null : nodeId(found)
  }
  // What was never converted is not in the plan under a node's id.
  const converted = plan.filter((one) => base.some((other) => other.id === one.id))
  return {
    base: base.map((one) => ({
      nodeId: nodeId(one.id),
      planId: planIdOf(one.id),
      title: one.title,
      parentNodeId: nodeParent(base, one),
    })),
    map: map.map((one) => ({ nodeId: nodeId(one.id), title: one.title, parentNodeId: nodeParent(map, one) })),
    plan: converted.map((one) => ({
      planId: planIdOf(one.id),
      title: one.title,
      parentId: parentIdOf(parentIn(converted, one)),
      isGone: one.isGone,
    })),
  }
})
const run = { seed: 20261111, numRuns: 1000, verbose: true } as const

describe('re-conversion of any three states', () => {
  it('[A3] has nothing ticked left after its default was committed', () => {
    fc.assert(
      fc.property(states, (state) => {
        const after = commit(state, reconvert(state.base, state.map, state.plan))
        expect(reconvert(after.base, after.map, after.plan).filter((change) => change.ticked)).toEqual([])
      }),
      run,
    )
  })

  it('[A3] by default never takes a living task away and never brings a deleted one back', () => {
    fc.assert(
      fc.property(states, (state) => {
        const after = commit(state, reconvert(state.base, state.map, state.plan))
        for (const line of state.plan) {
          expect(after.plan.find((other) => other.planId === line.planId)?.isGone).toBe(line.isGone)
        }
      }),
      run,
    )
  })

  it('speaks of every node and task at most once per kind of change', () => {
    fc.assert(
      fc.property(states, (state) => {
        const keys = reconvert(state.base, state.map, state.plan).map((change) =>
          [
            change.group,
            'field' in change ? change.field : '',
            change.nodeId,
            'planId' in change ? change.planId : '',
          ].join(),
        )
        expect(new Set(keys).size).toBe(keys.length)
      }),
      run,
    )
  })
})
