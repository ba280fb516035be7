import { describe, expect, it } from 'vitest'
import { sampleTask } from '#renderer/testing/sample-views.ts'
import type { Schedule } from '#shared/documents/kernel/index.ts'
import { cellText, COLUMN_IDS, compareCells, type ColumnId } from './columns.ts'
import { clearCell, readCell } from './read-cell.ts'
import { suggestionsFor } from './suggestions.ts'
import { cellContext } from './testing.ts'
import { formatTsv, parseTsv } from './tsv.ts'

const read = (text: string, column: ColumnId, schedule: Schedule = {}) => readCell(text, column, schedule, cellContext)

describe('a cell that is typed into', () => {
  it.each<[ColumnId, string, unknown]>([
    ['title', ' 主图\n设计 ', { fields: { title: '主图 设计' } }],
    ['status', '进行中', { statusId: 'doing' }],
    ['assignees', '陈思雨、@周岚，王姐', { fields: { assignees: ['member:m-yu', 'member:m-lan', 'name:王姐'] } }],
    ['due', '11/5', { fields: { schedule: { due: '2026-11-05' } } }],
    ['due', '2025/10/20', { fields: { schedule: { due: '2025-10-20' } } }],
    ['due', '2026-11-10 20:00', { fields: { schedule: { due: '2026-11-10T20:00' } } }],
    ['due', '明天', { fields: { schedule: { due: '2026-10-23' } } }],
    ['due', 'T-7', { fields: { schedule: { due: '2026-11-04' } } }],
    ['due', '46331', { fields: { schedule: { due: '2026-11-05' } } }],
    ['days', '3 天', { fields: { schedule: { days: 3 } } }],
    ['days', '4h', { fields: { schedule: { days: 0.5 } } }],
    ['hours', '2d', { fields: { schedule: { hours: 16 } } }],
    ['priority', '高', { fields: { priority: 2 } }],
    ['priority', 'urgent', { fields: { priority: 1 } }],
    ['priority', 'P3', { fields: { priority: 3 } }],
    ['tags', '#天猫、爆款, 天猫', { fields: { tags: ['天猫', '爆款'] } }],
    ['deliverable', '5 张 800 × 800', { fields: { deliverable: '5 张 800 × 800' } }],
  ])('%s takes %s', (column, text, edit) => {
    expect(read(text, column)).toEqual({ ok: true, value: edit })
  })

  it.each<[ColumnId, string, string]>([
    ['title', '  ', 'empty-title'],
    ['status', '差不多了', 'unknown-status'],
    ['due', '尽快', 'invalid-date'],
    ['due', '2026-13-45', 'invalid-date'],
    ['days', '很多', 'invalid-number'],
    ['priority', '随便', 'unknown-priority'],
    ['tags', 'x'.repeat(41), 'too-long'],
  ])('%s says why it does not take %s', (column, text, reason) => {
    expect(read(text, column)).toEqual({ ok: false, reason })
  })

  it('refuses a start after the due date', () => {
    expect(read('2026-11-06', 'start', { due: '2026-11-05' })).toEqual({ ok: false, reason: 'start-after-due' })
  })

  it('gives back what it shows: copying a cell onto itself changes nothing', () => {
    const task = sampleTask({
      title: '主图设计',
      statusId: 'doing',
      assignees: ['member:m-yu', 'name:王姐'],
      schedule: { start: '2026-10-20', due: '2026-10-26T18:00', hours: 12 },
      priority: 2,
      tags: ['天猫'],
      deliverable: '5 张',
    })
    for (const column of COLUMN_IDS.filter((id) => id !== 'days')) {
      const result = readCell(cellText(task, column, cellContext), column, task.schedule, cellContext)
      expect(result.ok && { ...task, ...result.value.fields, ...result.value }).toMatchObject(task)
    }
  })

  it('is emptied, but never its title or status', () => {
    const task = sampleTask({ schedule: { due: '2026-11-05' }, tags: ['天猫'] })
    expect(clearCell(task, 'due', cellContext)).toEqual({ fields: { schedule: {} } })
    expect(clearCell(task, 'tags', cellContext)).toEqual({ fields: { tags: [] } })
    expect(clearCell(task, 'title', cellContext)).toBeNull()
    expect(clearCell(task, 'status', cellContext)).toBeNull()
  })
})

describe('sorting', () => {
  it('puts empty cells last either way', () => {
    const tasks = [undefined, '2026-11-05', '2026-10-30'].map((due) => sampleTask({ schedule: due ? { due } : {} }))
    const sorted = (direction: 'up' | 'down') =>
      [...tasks].sort(compareCells('due', direction, cellContext)).map(({ schedule }) => schedule.due)
    expect(sorted('up')).toEqual(['2026-10-30', '2026-11-05', undefined])
    expect(sorted('down')).toEqual(['2026-11-05', '2026-10-30', undefined])
  })
})

describe('suggestions', () => {
  const words = { none: '无', today: '今天', tomorrow: '明天', nextMonday: '下周一' }
  const labels = (column: ColumnId, typed: string, untouched: boolean) =>
    suggestionsFor(column, typed, untouched, { context: cellContext, words, tags: ['天猫', '爆款'] }).map(
      ({ label, text }) => [label, text],
    )

  it('narrow with what is typed', () => {
    expect(labels('status', '进行', false)).toEqual([['进行中', '进行中']])
  })

  it('of a list replace only its last part', () => {
    expect(labels('assignees', '陈思雨、周', false)).toEqual([['周岚', '陈思雨、周岚']])
    expect(labels('tags', '天猫', true)).toEqual([['爆款', '天猫、爆款']])
  })

  it('know the near days', () => {
    expect(labels('due', '', true).map(([label]) => label)).toEqual(['今天', '明天', '下周一', '无'])
    expect(labels('due', '', true)[2]).toEqual(['下周一', '2026-10-26'])
  })
})

describe('cells on the clipboard', () => {
  it('come back as they went, whatever is in them', () => {
    const matrix = [
      ['主图', '12" 盒', '两\n行'],
      ['a\tb', '', '"引"'],
    ]
    expect(parseTsv(formatTsv(matrix))).toEqual(matrix)
  })

  it('end with the line break of Excel, and a lone quote is text', () => {
    expect(parseTsv('a\tb\r\n12" 包装盒\td\r\n')).toEqual([
      ['a', 'b'],
      ['12" 包装盒', 'd'],
    ])
  })
})
