import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildWbs, flattenWbs } from './index.ts'
import { progressOf } from './progress.ts'

const task = (id: string, parentId: string | null, siblingOrder = 'a0') => ({ id, parentId, siblingOrder })
const sections = [
  { id: 's1', title: '选品' },
  { id: 's2', title: '设计' },
]
const numbers = (tasks: readonly ReturnType<typeof task>[]): readonly string[] =>
  flattenWbs(buildWbs(sections, tasks)).map(({ number, id }) => `${number} ${id}`)

describe('the WBS', () => {
  it('[R1] numbers sections, then loose tasks, to any depth', () => {
    expect(
      numbers([task('a', 's2', 'a1'), task('b', 's2', 'a0'), task('c', 'b'), task('d', 'c'), task('e', null)]),
    ).toEqual(['1 s1', '2 s2', '2.1 b', '2.1.1 c', '2.1.1.1 d', '2.2 a', '3 e'])
  })

  it('hangs a task under the project when its parent is not here', () => {
    expect(numbers([task('a', 'gone')])).toEqual(['1 s1', '2 s2', '3 a'])
  })

  it('[TK8] cuts a circle across buckets at its first task', () => {
    expect(numbers([task('a', 'b', 'a1'), task('b', 'a', 'a0'), task('c', 'a')])).toEqual([
      '1 s1',
      '2 s2',
      '3 b',
      '3.1 a',
      '3.1.1 c',
    ])
  })

  it('leaves out what lies below a folded line and keeps the numbers', () => {
    const nodes = buildWbs(sections, [task('a', 's1'), task('b', 'a'), task('c', 's2')])
    expect(flattenWbs(nodes, (id) => id === 's1').map(({ number }) => number)).toEqual(['1', '2', '2.1'])
  })

  it('has each task exactly once, whatever the parents say', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const parent = fc.constantFrom(null, 's1', 'gone', ...ids)
    fc.assert(
      fc.property(fc.array(parent, { minLength: 6, maxLength: 6 }), (parents) => {
        const tasks = ids.map((id, index) => task(id, parents[index] ?? null, `a${index}`))
        const found = flattenWbs(buildWbs(sections, tasks)).flatMap((node) => node.task?.id ?? [])
        expect(found.toSorted()).toEqual(ids)
      }),
    )
  })
})

describe('progress', () => {
  const at = (category: 'todo' | 'done' | 'cancelled', hours?: number) => ({
    status: { category },
    schedule: hours === undefined ? {} : { hours },
  })

  it('counts tasks, without cancelled ones', () => {
    expect(progressOf([at('done'), at('todo', 3), at('todo'), at('cancelled')])).toEqual({
      total: 3,
      done: 1,
      part: 1 / 3,
    })
  })

  it('weighs by work where all have an estimate', () => {
    expect(progressOf([at('done', 6), at('todo', 2)])).toEqual({ total: 2, done: 1, part: 0.75 })
  })

  it('is zero for nothing', () => {
    expect(progressOf([])).toEqual({ total: 0, done: 0, part: 0 })
  })
})
