import type { LocalDate, PersonRef, Priority, Schedule } from '#shared/documents/kernel/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { err, ok, type Result } from '#shared/foundation/index.ts'
import { formatLocalDate, mainlandCalendar, parseLocalDate } from '#shared/planning/calendar/index.ts'
import { parseNodeText } from '#shared/planning/node-text/index.ts'
import { withDue, withDuration, withEffort, withStart } from '#shared/planning/schedule/index.ts'
import type { CellContext, CellEdit, ColumnId } from './columns.ts'

/** Why a text is no value for its column; the words are in the messages (`problem_…`). */
export type CellProblem =
  | 'empty-title'
  | 'unknown-status'
  | 'invalid-date'
  | 'start-after-due'
  | 'invalid-number'
  | 'unknown-priority'
  | 'too-long'

const TITLE_LIMIT = 500
const TAG_LIMIT = 40
const BETWEEN = /[、，,；;\n]+/

/** Reads what was typed or pasted into a cell. An empty text clears the cell; a title cannot be cleared. */
export function readCell(
  text: string,
  column: ColumnId,
  schedule: Schedule,
  context: CellContext,
): Result<CellEdit, CellProblem> {
  const value = text.trim()
  if (value.length > TITLE_LIMIT) return err('too-long')
  switch (column) {
    case 'title':
      return value === '' ? err('empty-title') : ok({ fields: { title: value.replaceAll(/\s*\n\s*/g, ' ') } })
    case 'status': {
      const status = context.statuses.find((known) => isSame(context.statusTitle(known), value) || known.id === value)
      return status ? ok({ statusId: status.id }) : err('unknown-status')
    }
    case 'assignees':
      return ok({ fields: { assignees: readPeople(value, context) } })
    case 'start':
    case 'due': {
      const date = value === '' ? null : readDate(value, context)
      if (date === undefined) return err('invalid-date')
      return checked(column === 'start' ? withStart(schedule, date) : withDue(schedule, date))
    }
    case 'days':
    case 'hours': {
      const amount = value === '' ? null : readAmount(value, column)
      if (amount === undefined) return err('invalid-number')
      return checked(
        column === 'days' ? withDuration(schedule, amount, mainlandCalendar) : withEffort(schedule, amount),
      )
    }
    case 'priority': {
      if (value === '') return ok({ fields: { priority: null } })
      const priority = readPriority(value, context)
      return priority ? ok({ fields: { priority } }) : err('unknown-priority')
    }
    case 'tags': {
      const tags = [...new Set(split(value).map((tag) => tag.replace(/^[#＃]/, '')))]
      return tags.some((tag) => tag.length > TAG_LIMIT) ? err('too-long') : ok({ fields: { tags } })
    }
    case 'deliverable':
      return ok({ fields: { deliverable: value } })
  }
}

/** What emptying a cell does; a title and a status have no empty value. */
export function clearCell(task: TaskView, column: ColumnId, context: CellContext): CellEdit | null {
  if (column === 'title' || column === 'status') return null
  const result = readCell('', column, task.schedule, context)
  return result.ok ? result.value : null
}

function checked(schedule: Schedule): Result<CellEdit, CellProblem> {
  const { start, due } = schedule
  if (start !== undefined && due !== undefined) {
    // A date without an hour is the whole day.
    const length = Math.min(start.length, due.length)
    if (start.slice(0, length) > due.slice(0, length)) return err('start-after-due')
  }
  return ok({ fields: { schedule } })
}

function readPeople(value: string, { members }: CellContext): readonly PersonRef[] {
  const refs = split(value).map((part): PersonRef => {
    const name = part.replace(/^[@＠]/, '')
    const member = members.find((known) => isSame(known.name, name))
    return member ? `member:${member.id}` : `name:${name}`
  })
  return [...new Set(refs)]
}

/** Everything the quick-add line understands (11/5, 明天, T-7, 11/5 20:00), ISO dates, and Excel's day numbers. */
function readDate(value: string, context: CellContext): LocalDate | undefined {
  const iso = parseLocalDate(value.replaceAll(/[/.]/g, '-').replace(/[ T]/, 'T'))
  if (iso) return formatLocalDate(iso.day, iso.time)
  if (/^\d{5}$/.test(value)) return formatLocalDate(Number(value) - EXCEL_EPOCH)
  const { title, fields } = parseNodeText(value, {
    today: context.today,
    calendar: mainlandCalendar,
    people: [],
    anchors: context.anchors,
  })
  return title === '' ? fields.schedule?.due : undefined
}

// Excel counts days from 1899-12-30; 25569 of them lie before 1970-01-01.
const EXCEL_EPOCH = 25_569
const HOURS_A_DAY = 8
const AMOUNT = /^(\d+(?:\.\d+)?)\s*(d|天|日|工作日|days?|h|小时|时|hours?|w|周|weeks?)?$/i

/** `3`, `3d`, `3 天`, `4h`, `2w`: in the unit of the column when none is written. */
function readAmount(value: string, column: 'days' | 'hours'): number | undefined {
  const [, digits, unit = ''] = AMOUNT.exec(value) ?? []
  if (digits === undefined) return undefined
  const amount = Number(digits)
  const isHours = /^(h|小时|时)/i.test(unit) || (unit === '' && column === 'hours')
  const days = isHours ? amount / HOURS_A_DAY : /^(w|周)/i.test(unit) ? amount * 5 : amount
  return column === 'days' ? days : days * HOURS_A_DAY
}

function readPriority(value: string, context: CellContext): Priority | undefined {
  const word = value.replace(/^[!！]/, '')
  const known = ([1, 2, 3, 4] as const).find(
    (priority) => isSame(context.priorityTitle(priority), word) || isSame(`P${priority}`, word),
  )
  if (known) return known
  const { title, fields } = parseNodeText(`!${word}`, {
    today: context.today,
    calendar: mainlandCalendar,
    people: [],
    anchors: [],
  })
  return title === '' ? fields.priority : undefined
}

function split(value: string): readonly string[] {
  return value
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}
