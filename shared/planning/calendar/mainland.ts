import pack from './data/cn-workdays.json'
import { createWorkCalendar, type WorkCalendar } from './work-calendar.ts'

/** Mainland China: public holidays and make-up days as published by the State Council, up to its `knownUntil`. */
export const mainlandCalendar: WorkCalendar = createWorkCalendar(pack)

/** What a holiday is called; its id when this build does not know it. */
export function holidayName(id: string, language: 'zh' | 'en'): string {
  const names: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = pack.names
  return names[id]?.[language] ?? id
}
