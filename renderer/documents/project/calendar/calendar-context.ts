import { createContext, type PointerEvent, use } from 'react'
import type { LocalDate } from '#shared/documents/kernel/index.ts'
import type { BoardView, TaskView } from '#shared/engine/index.ts'
import type { Dragging } from '#renderer/parts/index.ts'
import type { Grip } from './reschedule.ts'

/** What every day and task of the calendar needs; one value per render of the screen. */
export type CalendarTools = {
  readonly today: LocalDate
  readonly language: 'zh' | 'en'
  readonly anchors: BoardView['anchors']
  readonly hues: ReadonlyMap<string, string>
  readonly selected: string | null
  readonly dragging: Dragging | null
  readonly grab: (event: PointerEvent, task: TaskView, grip: Grip) => void
  readonly open: (task: TaskView) => void
  readonly openDay: (day: LocalDate) => void
  readonly move: (task: TaskView, grip: Grip, day: LocalDate | null) => void
  readonly adding: LocalDate | null
  readonly startAdd: (day: LocalDate | null) => void
  readonly add: (text: string, day: LocalDate) => void
}

export const CalendarContext = createContext<CalendarTools | null>(null)

/** The tools of the calendar around this component. */
export function useCalendar(): CalendarTools {
  const tools = use(CalendarContext)
  if (!tools) throw new Error('No calendar above this component')
  return tools
}
