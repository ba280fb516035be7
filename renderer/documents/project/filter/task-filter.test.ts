import { describe, expect, it } from 'vitest'
import { sampleTask } from '#renderer/testing/index.ts'
import type { MemberId } from '#shared/foundation/index.ts'
import { choicesOf, isFiltering, NO_FILTER, type TaskFilter, taskMatcher } from './task-filter.ts'

// A Thursday; its week is 19 to 25 October.
const context = { me: 'lan' as MemberId, today: '2026-10-22' }
const passes = (
  filter: Partial<TaskFilter>,
  task: Parameters<typeof sampleTask>[0],
  me = context.me as MemberId | null,
) => taskMatcher({ ...NO_FILTER, ...filter }, { ...context, me })(sampleTask(task))

describe('the filter of a project', () => {
  it('lets everything through until something is set', () => {
    expect(passes({}, {})).toBe(true)
    expect(isFiltering(NO_FILTER)).toBe(false)
    expect(isFiltering({ ...NO_FILTER, text: '  ' })).toBe(false)
    expect(isFiltering({ ...NO_FILTER, due: 'late' })).toBe(true)
  })

  it('knows what is mine, and nothing is while nobody knows who I am', () => {
    expect(passes({ mine: true }, { assignees: ['name:老赵', 'member:lan'] })).toBe(true)
    expect(passes({ mine: true }, { assignees: ['member:yu'] })).toBe(false)
    expect(passes({ mine: true }, { assignees: ['member:lan'] }, null)).toBe(false)
  })

  it.each([
    ['late', '2026-10-21', true],
    ['late', '2026-10-22', false],
    ['week', '2026-10-18', false],
    ['week', '2026-10-19', true],
    ['week', '2026-10-25T18:00', true],
    ['week', '2026-10-26', false],
    ['week', undefined, false],
  ] as const)('%s: due %s passes: %s', (due, date, expected) => {
    expect(passes({ due }, { schedule: date === undefined ? {} : { due: date } })).toBe(expected)
  })

  it('does not call finished work late', () => {
    const done = { statusId: 'done', schedule: { due: '2026-10-01' } }
    expect(passes({ due: 'late' }, done)).toBe(false)
  })

  it('finds words in titles and tags, whatever their width and case', () => {
    const task = { title: '主图 ＳＫＵ 复核', tags: ['Tmall'] }
    expect(passes({ text: 'sku tmall' }, task)).toBe(true)
    expect(passes({ text: 'sku 抖音' }, task)).toBe(false)
  })

  it('holds all its parts together', () => {
    const filter = { person: 'member:yu', tag: '天猫', sectionId: 'section-1' } as const
    const task = { assignees: ['member:yu'], tags: ['天猫'], parentId: 'section-1' } as const
    expect(passes(filter, task)).toBe(true)
    expect(passes(filter, { ...task, parentId: null })).toBe(false)
    expect(passes(filter, { ...task, tags: [] })).toBe(false)
    expect(passes(filter, { ...task, assignees: [] })).toBe(false)
  })

  it('offers the people and tags there are, most used first', () => {
    const tasks = [sampleTask({ tags: ['京东'] }), sampleTask({ tags: ['天猫'] }), sampleTask({ tags: ['天猫'] })]
    expect(choicesOf(tasks)).toEqual({ people: [], tags: ['天猫', '京东'] })
  })
})
