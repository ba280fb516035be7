export { durationOf, moveSchedule, withDue, withDuration, withEffort, withStart } from './schedule.ts'
