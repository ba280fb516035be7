import pack from './data/cn-workdays.json'
import { createWorkCalendar, type WorkCalendar } from './work-calendar.ts'

/** Mainland China: public holidays and make-up days as published by the State Council, up to its `knownUntil`. */
export const mainlandCalendar: WorkCalendar = createWorkCalendar(pack)
