import { describe, expect, it } from 'vitest'
import { sampleBoard, sampleTask } from '#renderer/testing/sample-views.ts'
import type { TaskId } from '#shared/foundation/index.ts'
import { planPaste } from './paste.ts'
import { type TableRow, tableRows } from './rows.ts'
import type { Grouping } from './table-settings.ts'
import { cellContext } from './testing.ts'
import { placeFor } from './use-table-actions.ts'

const task = (id: string, change: Parameters<typeof sampleTask>[0] = {}) =>
  sampleTask({ id: id as TaskId, title: id, ...change })
const board = sampleBoard([
  task('甲', {
    parentId: 'section-1',
    siblingOrder: 'a0',
    schedule: { due: '2026-11-05' },
    assignees: ['member:m-yu'],
  }),
  task('乙', { parentId: 'section-1', siblingOrder: 'a1', schedule: { due: '2026-11-01' }, statusId: 'done' }),
  task('乙一', { parentId: '乙', assignees: ['member:m-yu'] }),
  task('丙'),
])
const lines = (rows: readonly TableRow[]) =>
  rows.map((row) => `${row.level} ${row.number ?? '-'} ${row.kind === 'task' ? row.task.title : row.id}`)
const rowsBy = (grouping: Grouping, change: Partial<Parameters<typeof tableRows>[1]> = {}) =>
  tableRows(board, { grouping, sort: null, folded: [], ...change }, cellContext)

describe('the lines of the table', () => {
  it('are the numbered WBS', () => {
    expect(lines(rowsBy('wbs'))).toEqual([
      '1 1 section-1',
      '2 1.1 甲',
      '2 1.2 乙',
      '3 1.2.1 乙一',
      '1 2 section-2',
      '1 3 丙',
    ])
  })

  it('keep their numbers when they are sorted or folded', () => {
    const sorted = rowsBy('wbs', { sort: { column: 'due', direction: 'up' }, folded: ['乙'] })
    expect(lines(sorted)).toEqual(['1 1 section-1', '2 1.2 乙', '2 1.1 甲', '1 2 section-2', '1 3 丙'])
    expect(sorted[1]).toMatchObject({ expanded: false, position: 1, siblings: 2 })
  })

  it('stand under their person, section or status, empty groups left out', () => {
    expect(lines(rowsBy('person'))).toEqual([
      '1 - person:member:m-yu',
      '2 1.1 甲',
      '2 1.2.1 乙一',
      '1 - person:',
      '2 1.2 乙',
      '2 3 丙',
    ])
    expect(lines(rowsBy('section'))).toEqual([
      '1 - section:section-1',
      '2 1.1 甲',
      '2 1.2 乙',
      '2 1.2.1 乙一',
      '1 - section:',
      '2 3 丙',
    ])
    expect(lines(rowsBy('status')).filter((line) => line.startsWith('1'))).toEqual([
      '1 - status:todo',
      '1 - status:done',
    ])
  })

  it('show the way to a task that a filter lets through', () => {
    const rows = tableRows(board, { grouping: 'wbs', sort: null, folded: [] }, cellContext, ({ id }) => id === '乙一')
    expect(lines(rows)).toEqual(['1 1 section-1', '2 1.2 乙', '3 1.2.1 乙一', '1 2 section-2'])
  })
})

describe('a line that changes its place', () => {
  const rows = rowsBy('wbs')
  const place = (id: string, direction: 'in' | 'out' | 'up' | 'down') => {
    const index = rows.findIndex((row) => row.id === id)
    const row = rows[index]
    return row?.kind === 'task' ? placeFor(rows, index, row, direction, board) : 'no task'
  }

  it('goes under the line before it, and out behind its parent', () => {
    expect(place('乙', 'in')).toEqual({ parentId: '甲' })
    expect(place('甲', 'in')).toBeNull()
    expect(place('丙', 'in')).toEqual({ parentId: 'section-2' })
    expect(place('乙一', 'out')).toEqual({ parentId: 'section-1', index: 2 })
    expect(place('甲', 'out')).toEqual({ parentId: null })
    expect(place('丙', 'out')).toBeNull()
  })

  it('goes up and down among its siblings, as far as they go', () => {
    expect(place('乙', 'up')).toEqual({ parentId: 'section-1', index: 0 })
    expect(place('甲', 'up')).toBeNull()
    expect(place('甲', 'down')).toEqual({ parentId: 'section-1', index: 1 })
    expect(place('丙', 'up')).toBeNull()
  })
})

describe('a pasted block', () => {
  const targets = board.columns.flatMap(({ cards }) => cards).slice(0, 2)
  const names: Readonly<Record<string, 'title' | 'due' | 'assignees'>> = {
    任务: 'title',
    截止: 'due',
    负责人: 'assignees',
  }
  const paste = (
    matrix: readonly (readonly string[])[],
    from: readonly ('title' | 'due' | 'days')[] = ['title', 'due'],
  ) =>
    planPaste({
      matrix,
      targets,
      columns: from,
      parentId: 'section-1',
      context: cellContext,
      columnNamed: (text) => names[text] ?? null,
    })

  it('goes over the tasks that are there and makes new ones of what is left', () => {
    const plan = paste([
      ['一', '11/1'],
      ['二', ''],
      ['三', '11/3'],
    ])
    expect(plan.changes).toEqual([
      { taskId: targets[0]?.id, fields: { title: '一', schedule: { due: '2026-11-01' } } },
      { taskId: targets[1]?.id, fields: { title: '二', schedule: {} } },
    ])
    expect(plan.created).toEqual([{ fields: { title: '三', schedule: { due: '2026-11-03' } }, parentId: 'section-1' }])
    expect(plan).toMatchObject({ cells: 6 - 0, problems: [] })
  })

  it('[R139] reads a sheet with a row of names, in its own order of columns', () => {
    const plan = paste([
      ['截止', '任务', '备注', '负责人'],
      ['2026/11/1', '备货', '急', '周岚'],
    ])
    expect(plan.changes).toEqual([])
    expect(plan.created).toEqual([
      {
        fields: { title: '备货', schedule: { due: '2026-11-01' }, assignees: ['member:m-lan'] },
        parentId: 'section-1',
      },
    ])
  })

  it('reports what is no value, with its place, and writes the rest', () => {
    const plan = paste([
      ['一', '下下下周'],
      ['', '11/2'],
      ['', '11/3'],
    ])
    expect(plan.problems).toEqual([
      { row: 1, column: 'due', text: '下下下周', problem: 'invalid-date' },
      { row: 2, column: 'title', text: '', problem: 'empty-title' },
      { row: 3, column: 'title', text: '', problem: 'empty-title' },
    ])
    expect(plan.changes).toMatchObject([{ fields: { title: '一' } }, { fields: { schedule: { due: '2026-11-02' } } }])
    expect(plan.created).toEqual([])
  })

  it('lets two cells of one row agree: length and start give the due date', () => {
    const plan = planPaste({
      matrix: [['2026-09-30', '3']],
      targets: targets.slice(0, 1).map((target) => ({ ...target, schedule: {} })),
      columns: ['start', 'days'],
      parentId: null,
      context: cellContext,
      columnNamed: () => null,
    })
    expect(plan.changes[0]?.fields?.schedule).toEqual({ start: '2026-09-30', due: '2026-10-09', days: 3 })
  })
})
