export {
  addDays,
  addHours,
  type CivilDate,
  civilDateOf,
  dayNumberOf,
  type DayNumber,
  daysBetween,
  formatLocalDate,
  isCivilDate,
  monthLength,
  parseLocalDate,
  splitLocalDate,
  type Weekday,
  weekdayOf,
} from './local-date.ts'
export { holidayName, mainlandCalendar } from './mainland.ts'
export { createWorkCalendar, type WorkCalendar, type WorkdayPack } from './work-calendar.ts'
