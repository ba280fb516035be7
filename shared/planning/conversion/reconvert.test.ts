import { describe, expect, it } from 'vitest'
import { type ConvertedNode, type MapLine, mergeTitle, type PlanLine, reconvert, titleOfLinkedNode } from './index.ts'
import { nodeId } from './testing.ts'
import { double11 } from '../node-text/testing.ts'

/** Forty nodes under eight sections, as converted; the plan is untouched since. */
const base: readonly ConvertedNode[] = Array.from({ length: 40 }, (_, index) => ({
  nodeId: nodeId(`n${index}`),
  planId: `t${index}`,
  title: `节点 ${index}`,
  parentNodeId: index < 8 ? null : nodeId(`n${index % 8}`),
}))
const sameMap: readonly MapLine[] = base.map(({ nodeId: id, title, parentNodeId }) => ({
  nodeId: id,
  title,
  parentNodeId,
}))
const samePlan: readonly PlanLine[] = base.map(({ planId, title, parentNodeId }) => ({
  planId,
  title,
  parentId: parentNodeId === null ? null : parentNodeId.replace('n', 't'),
  isGone: false,
}))

const inMap = (id: string, change: Partial<MapLine>) =>
  sameMap.map((line) => (line.nodeId === id ? { ...line, ...change } : line))
const inPlan = (id: string, change: Partial<PlanLine>) =>
  samePlan.map((line) => (line.planId === id ? { ...line, ...change } : line))

describe('converting a branch again', () => {
  it('shows nothing when nothing changed', () => {
    expect(reconvert(base, sameMap, samePlan)).toEqual([])
  })

  it('[A3] shows 5 added, 3 renamed and 2 only in the plan; the default changes 8 things and deletes nothing', () => {
    const renamed = new Set(['n10', 'n11', 'n12'])
    const deleted = new Set(['n20', 'n21'])
    const map = [
      ...sameMap.flatMap((line) =>
        deleted.has(line.nodeId) ? [] : [renamed.has(line.nodeId) ? { ...line, title: `${line.title} 改` } : line],
      ),
      ...[1, 2, 3, 4, 5].map((index) => ({
        nodeId: nodeId(`new${index}`),
        title: `新 ${index}`,
        parentNodeId: nodeId('n1'),
      })),
    ]
    const changes = reconvert(base, map, samePlan)
    const count = (group: string) => changes.filter((change) => change.group === group).length
    expect([count('added'), count('renamed'), count('only-in-plan'), changes.length]).toEqual([5, 3, 2, 10])
    expect(changes.filter((change) => change.ticked).map((change) => change.group)).toEqual([
      'renamed',
      'renamed',
      'renamed',
      ...Array.from({ length: 5 }, () => 'added'),
    ])
  })

  it('takes a title from the side that changed it, and asks when both did', () => {
    const pair = { nodeId: 'n9', planId: 't9' }
    const plan = inPlan('t9', { title: '计划改名' })
    expect(reconvert(base, sameMap, plan)).toEqual([
      { group: 'renamed', side: 'plan', ticked: true, from: '节点 9', to: '计划改名', ...pair },
    ])
    expect(reconvert(base, inMap('n9', { title: '脑图改名' }), plan)).toEqual([
      { group: 'conflict', field: 'title', ticked: false, map: '脑图改名', plan: '计划改名', ...pair },
    ])
    expect(reconvert(base, inMap('n9', { title: '计划改名' }), plan)).toEqual([])
  })

  it('proposes a move made in the map, and only shows one made in the plan', () => {
    const pair = { nodeId: 'n9', planId: 't9' }
    const [from, to] = [{ nodeId: 'n1' }, { nodeId: 'n2' }]
    const map = inMap('n9', { parentNodeId: nodeId('n2') })
    expect(reconvert(base, map, samePlan)).toEqual([{ group: 'moved', side: 'map', ticked: true, from, to, ...pair }])
    expect(reconvert(base, sameMap, inPlan('t9', { parentId: 't2' }))).toEqual([
      { group: 'moved', side: 'plan', ticked: false, from, to, ...pair },
    ])
    expect(reconvert(base, map, inPlan('t9', { parentId: 't2' }))).toEqual([])
    expect(reconvert(base, map, inPlan('t9', { parentId: 'made-in-plan' }))).toEqual([
      { group: 'conflict', field: 'place', ticked: false, map: to, plan: { planId: 'made-in-plan' }, ...pair },
    ])
  })

  it('never brings back or deletes by default', () => {
    expect(reconvert(base, sameMap, inPlan('t9', { isGone: true }))).toEqual([
      { group: 'only-in-map', ticked: false, title: '节点 9', nodeId: 'n9', planId: 't9' },
    ])
    const own = { planId: 'x', title: '计划里建的', parentId: null, isGone: false }
    expect(reconvert(base, sameMap, [...samePlan, own])).toEqual([
      { group: 'only-in-plan', ticked: false, nodeId: null, planId: 'x', title: '计划里建的' },
    ])
  })

  it('shows nothing of what is gone on both sides', () => {
    expect(
      reconvert(
        base,
        sameMap.filter((line) => line.nodeId !== 'n9'),
        inPlan('t9', { isGone: true }),
      ),
    ).toEqual([])
  })
})

describe('the title of a node and its task', () => {
  it.each([
    ['甲', '甲', '甲', { kind: 'agreed', title: '甲' }],
    ['甲', '乙', '乙', { kind: 'agreed', title: '乙' }],
    ['甲', '乙', '甲', { kind: 'write-task', title: '乙' }],
    ['甲', '甲', '乙', { kind: 'write-node', title: '乙' }],
    ['甲', '乙', '丙', { kind: 'conflict', title: '丙', node: '乙', task: '丙' }],
  ])('[A5] base %s, node %s, task %s', (baseTitle, node, task, expected) => {
    expect(mergeTitle({ base: baseTitle, node, task })).toEqual(expected)
  })

  it('is not read for tokens again while it is the agreed one', () => {
    expect(titleOfLinkedNode(' @张三 来信 ', '@张三 来信', double11)).toBe('@张三 来信')
    expect(titleOfLinkedNode('主图 @张三', '旧名', double11)).toBe('主图')
  })
})
