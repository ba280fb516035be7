import type { DocumentId } from '#shared/foundation/index.ts'
import { useProjectMemory } from '../project-memory.ts'

export const MODES = ['month', 'week', 'day', 'agenda'] as const
export type Mode = (typeof MODES)[number]

export type CalendarSettings = { readonly mode: Mode; readonly tray: boolean }

const INITIAL: CalendarSettings = { mode: 'month', tray: true }

/** How a person set a project's calendar, remembered on this computer. */
export function useCalendarSettings(
  projectId: DocumentId,
): readonly [CalendarSettings, (change: Partial<CalendarSettings>) => void] {
  const remembered = useProjectMemory(({ projects }) => projects[projectId]?.calendar)
  const remember = useProjectMemory((memory) => memory.remember)
  const settings = readSettings(remembered)
  return [settings, (change) => remember(projectId, { calendar: { ...settings, ...change } })]
}

function readSettings(remembered: unknown): CalendarSettings {
  if (typeof remembered !== 'object' || remembered === null) return INITIAL
  const { mode, tray } = remembered as Partial<Record<keyof CalendarSettings, unknown>>
  return {
    mode: MODES.find((known) => known === mode) ?? INITIAL.mode,
    tray: typeof tray === 'boolean' ? tray : INITIAL.tray,
  }
}
