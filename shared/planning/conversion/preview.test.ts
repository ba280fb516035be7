import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ConversionRole } from './types.ts'
import { double11 } from '../node-text/testing.ts'
import { changeFields, changeRole, guessConversion, type PreviewItem, toConversionItems } from './index.ts'
import { mapFrom, nodeId } from './testing.ts'
import type { BranchMap } from './types.ts'
import type { MapSnapshot } from '../../documents/mindmap/index.ts'

const guess = (map: BranchMap, top: string, rest: { readonly checklistBelow?: number } = {}) =>
  guessConversion(map, { nodeIds: [nodeId(top)], context: double11, ...rest })

/** `title: role < parent`, one line per item. */
const outline = (items: readonly PreviewItem[]) =>
  items.map(({ title, role, parentNodeId, notice }) =>
    [`${title}: ${role}`, parentNodeId && `< ${parentNodeId}`, notice && `(${notice})`].filter(Boolean).join(' '),
  )

const find = (items: readonly PreviewItem[], id: string) => items.find((item) => item.nodeId === id)

const campaign = mapFrom(`
双11作战图
  选品定价
    爆款清单 @张三 10/12-10/16 5d
    赠品池要不要送香薰？
  视觉设计
    主图设计 @李四 !高 #设计 ^爆款
      首图 @李四 10/22-10/26
      视频先看上周点击率，再决定要不要重拍
    详情页改版
      [ ] 天猫
      京东
      [x] 抖音
  预售开启 10/20 20:00 *里程碑
  大促周会 @张三 每周五 14:00
    会前准备
  想法
    会议室提前占三天
      插线板
`)

describe('the preview of a conversion', () => {
  it('reads the snapshot of a map as it is', () => {
    const asBranchMap = (snapshot: MapSnapshot): BranchMap => snapshot // checked by the compiler
    expect(asBranchMap).toBeTypeOf('function')
  })

  it('guesses a role and a place for every node', () => {
    expect(outline(guess(campaign, '双11作战图'))).toEqual([
      '双11作战图: project',
      '选品定价: section',
      '爆款清单: task < 选品定价',
      '赠品池要不要送香薰？: idea < 选品定价',
      '视觉设计: section',
      '主图设计: task < 视觉设计',
      '首图: task < 主图设计',
      '视频先看上周点击率，再决定要不要重拍: note-to-task < 主图设计',
      '详情页改版: task < 视觉设计',
      '天猫: checklist-item < 详情页改版',
      '京东: checklist-item < 详情页改版',
      '抖音: checklist-item < 详情页改版',
      '预售开启: milestone',
      '大促周会 每周五 14:00: task',
      '会前准备: task < 大促周会',
      '想法: idea',
      '会议室提前占三天: idea',
      '插线板: idea',
    ])
  })

  it('takes a branch without what is beside it', () => {
    expect(outline(guess(campaign, '视觉设计'))).toContain('视觉设计: section')
    expect(outline(guess(campaign, '主图设计'))).toEqual([
      '主图设计 ^爆款: task',
      '首图: task < 主图设计',
      '视频先看上周点击率，再决定要不要重拍: note-to-task < 主图设计',
    ])
    expect(outline(guess(campaign, '会议室提前占三天'))).toEqual(['会议室提前占三天: idea', '插线板: idea'])
  })

  it('does not double a node that was selected together with one above it', () => {
    const both = ['首图', '主图设计'].map(nodeId)
    expect(guessConversion(campaign, { nodeIds: both, context: double11 })).toEqual(guess(campaign, '主图设计'))
  })

  it('finds a predecessor anywhere in the map, by its title without tokens', () => {
    expect(find(guess(campaign, '视觉设计'), '主图设计')?.fields.predecessors).toMatchObject([{ targetId: '爆款清单' }])
  })

  it('makes checklist items below the chosen level, and lifts what has an owner or a date', () => {
    const deep = mapFrom(`
项目
  分区
    任务
      子任务
        检查
          更深 #标签
        有人 @张三
          有日期 10/20
`)
    expect(outline(guess(deep, '项目', { checklistBelow: 3 })).slice(3)).toEqual([
      '子任务: task < 任务',
      '检查: checklist-item < 子任务',
      '更深 #标签: checklist-item < 子任务',
      '有人: task < 子任务 (lifted-from-checklist)',
      '有日期: task < 有人 (lifted-from-checklist)',
    ])
    expect(find(guess(deep, '项目'), '检查')?.role).toBe('task')
    expect(find(guess(deep, '项目'), '更深')?.role).toBe('checklist-item')
  })

  it('makes a task of a checkbox that has no task above it', () => {
    expect(outline(guess(mapFrom('项目\n  分区\n    [ ] 甲\n    [ ] 乙'), '项目')).slice(2)).toEqual([
      '甲: task < 分区 (needs-task-above)',
      '乙: task < 分区 (needs-task-above)',
    ])
  })

  it('keeps a marked node and an empty node as ideas', () => {
    const map = mapFrom('项目\n  甲 @张三\n  乙')
    const marked: BranchMap = {
      ...map,
      nodes: {
        ...map.nodes,
        [nodeId('甲')]: { ...map.nodes[nodeId('甲')]!, markers: ['💡'] },
        [nodeId('乙')]: { ...map.nodes[nodeId('乙')]!, text: '  ' },
      },
    }
    expect(guess(marked, '项目').map((item) => item.role)).toEqual(['project', 'idea', 'idea'])
  })

  it('keeps a question and a risk as ideas, but not an address with a question mark', () => {
    const map = mapFrom('项目\n  甲要不要做？去年没效果 @张三\n  风险：断网\n  看 https://shop.cn/?a=1 @张三')
    expect(guess(map, '项目').map((item) => item.role)).toEqual(['project', 'idea', 'idea', 'task'])
  })

  it('survives a map whose parents go in a circle', () => {
    const map = mapFrom('甲\n  乙')
    const broken: BranchMap = {
      nodes: { ...map.nodes, [nodeId('甲')]: { ...map.nodes[nodeId('甲')]!, parentId: '乙' } },
      children: { [nodeId('甲')]: [nodeId('乙')], [nodeId('乙')]: [nodeId('甲')] },
    }
    expect(guess(broken, '甲')).toHaveLength(2)
  })
})

describe('changing a role', () => {
  const items = guess(campaign, '双11作战图')

  it('settles what hangs under it, and back again leaves nothing behind', () => {
    const idea = changeRole(items, [nodeId('详情页改版')], 'idea')
    expect(outline(idea).slice(8, 12)).toEqual([
      '详情页改版: idea < 视觉设计',
      '天猫: task < 视觉设计 (needs-task-above)',
      '京东: task < 视觉设计 (needs-task-above)',
      '抖音: task < 视觉设计 (needs-task-above)',
    ])
    expect(changeRole(idea, [nodeId('详情页改版')], 'task')).toEqual(items)
  })

  it('puts a section directly into the project', () => {
    const changed = changeRole(items, [nodeId('主图设计')], 'section')
    expect(find(changed, '主图设计')).toMatchObject({ role: 'section', parentNodeId: null })
    expect(find(changed, '首图')).toMatchObject({ role: 'task', parentNodeId: '主图设计' })
  })

  it('leaves the project alone', () => {
    expect(changeRole(items, [nodeId('双11作战图')], 'task')).toEqual(items)
  })

  it('keeps what the person chose when the level slider moves', () => {
    const chosen = new Map<ReturnType<typeof nodeId>, ConversionRole>([[nodeId('京东'), 'idea']])
    const again = guessConversion(campaign, {
      nodeIds: [nodeId('双11作战图')],
      context: double11,
      checklistBelow: 2,
      chosen,
    })
    expect(find(again, '京东')?.role).toBe('idea')
  })

  it('lifts a checklist item that is given an owner', () => {
    const changed = changeFields(items, [nodeId('天猫')], { assignees: ['member:zhang'] })
    expect(find(changed, '天猫')).toMatchObject({ role: 'task', notice: 'lifted-from-checklist' })
  })

  it('always leaves a tree: parents come first and can hold what hangs under them', () => {
    const roles = ['section', 'task', 'milestone', 'checklist-item', 'note-to-task', 'idea'] as const
    const change = fc.tuple(fc.subarray(items.map((item) => item.nodeId)), fc.constantFrom(...roles))
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const changed = changes.reduce((all, [ids, role]) => changeRole(all, ids, role), items)
        const roleOf = new Map<string, string>()
        for (const { nodeId: id, role, parentNodeId } of changed) {
          const parentRole = parentNodeId === null ? 'none' : roleOf.get(parentNodeId)
          expect(holders(role)).toContain(parentRole)
          roleOf.set(id, role)
        }
      }),
      { seed: 20261111, verbose: true },
    )
  })
})

function holders(role: PreviewItem['role']): readonly string[] {
  if (role === 'project' || role === 'section') return ['none']
  if (role === 'checklist-item' || role === 'note-to-task') return ['task', 'milestone']
  return ['none', 'section', 'task', 'milestone']
}

describe('what is sent to be converted', () => {
  it('[A1] carries the fields of tasks and milestones, and only the title of the rest', () => {
    expect(toConversionItems(guess(campaign, '双11作战图')).slice(0, 5)).toEqual([
      { nodeId: '选品定价', parentNodeId: null, role: 'section', fields: { title: '选品定价' } },
      {
        nodeId: '爆款清单',
        parentNodeId: '选品定价',
        role: 'task',
        fields: {
          title: '爆款清单',
          assignees: ['member:zhang'],
          schedule: { start: '2026-10-12', due: '2026-10-16', days: 5 },
        },
      },
      {
        nodeId: '赠品池要不要送香薰',
        parentNodeId: '选品定价',
        role: 'idea',
        fields: { title: '赠品池要不要送香薰？' },
      },
      { nodeId: '视觉设计', parentNodeId: null, role: 'section', fields: { title: '视觉设计' } },
      {
        nodeId: '主图设计',
        parentNodeId: '视觉设计',
        role: 'task',
        fields: { title: '主图设计', assignees: ['member:li'], priority: 2, tags: ['设计'] },
        waitsFor: [{ nodeId: '爆款清单', type: 'FS', lag: null }],
      },
    ])
  })

  it('keeps what has no field in the title, whatever the role: nothing that was recognised is dropped', () => {
    const tokens = [
      '@张三',
      '@?',
      '10/20',
      '3d',
      '~8h',
      '!高',
      '#设计',
      '^选品',
      '<>',
      '[x]',
      '￥5000',
      '每周一',
      '//先看样',
    ]
    const map = mapFrom(`项目\n  选品\n  上层\n    主图 ${tokens.join(' ')}`)
    const lineOf = (role: ConversionRole) =>
      find(changeRole(guess(map, '项目'), [nodeId('主图')], role), '主图') ?? expect.fail('no such line')
    expect(lineOf('task').kept).toEqual(['@?', '每周一'])
    expect(lineOf('milestone').title).toBe('主图 @? 每周一')
    const roles: ConversionRole[] = ['task', 'milestone', 'section', 'idea', 'note-to-task', 'checklist-item']
    for (const role of roles) {
      const items = changeRole(guess(map, '项目'), [nodeId('主图')], role)
      const { title, role: settled } = find(items, '主图')!
      const sent = toConversionItems(items).find((item) => item.nodeId === '主图')!
      const held: Record<string, unknown> = {
        '@张三': sent.fields.assignees,
        '10/20': sent.fields.schedule?.due,
        '3d': sent.fields.schedule?.days,
        '~8h': sent.fields.schedule?.hours,
        '!高': sent.fields.priority,
        '#设计': sent.fields.tags,
        '^选品': sent.waitsFor,
        // What a line is, it is by its role.
        '<>': settled === 'milestone' || settled === 'task' || undefined,
        '[x]': sent.done,
        '￥5000': sent.fields.budget,
        '//先看样': sent.fields.description,
      }
      for (const token of tokens)
        expect([role, token, title.includes(token)]).not.toEqual([role, token, held[token] !== undefined])
    }
  })

  it('does not read the title of a converted node again', () => {
    const map = mapFrom('项目\n  会 每周一 #例会')
    const [item] = toConversionItems(guess(map, '项目'))
    const id = item?.nodeId ?? nodeId('none')
    const link = { baseTitle: '@张三 #例会' }
    const again: BranchMap = { ...map, nodes: { ...map.nodes, [id]: { ...map.nodes[id]!, text: '@张三 #例会', link } } }
    expect(toConversionItems(guess(again, '项目'))).toMatchObject([{ fields: { title: '@张三 #例会' } }])
    expect(toConversionItems(guess(again, '项目'))[0]?.fields.assignees).toBeUndefined()
  })

  it('carries a note as the description, and names a node of nothing but tokens by its text', () => {
    const map = mapFrom('项目\n  拍摄 //没有反光板\n  @张三')
    const noted: BranchMap = {
      ...map,
      nodes: { ...map.nodes, [nodeId('拍摄')]: { ...map.nodes[nodeId('拍摄')]!, note: '棚在三楼' } },
    }
    expect(toConversionItems(guess(noted, '项目')).map((item) => item.fields)).toEqual([
      { title: '拍摄', description: '没有反光板\n棚在三楼' },
      { title: '@张三', assignees: ['member:zhang'] },
    ])
  })

  it('keeps a text too long for a title whole, in the description', () => {
    const text = '字'.repeat(900)
    const [item] = toConversionItems(guess(mapFrom(`项目\n  长 @张三 ${text}`), '项目'))
    expect(item?.fields.title.length).toBeLessThanOrEqual(500)
    expect(item?.fields.description).toBe(`长 ${text}`)
  })
})
