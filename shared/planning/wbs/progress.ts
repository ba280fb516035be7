import type { Schedule, StatusCategory } from '../../documents/kernel/index.ts'
import { HOURS_PER_DAY } from '../node-text/index.ts'

/** How far a group of tasks has come. */
export type Progress = {
  /** Tasks that count: all but cancelled ones. */
  readonly total: number
  readonly done: number
  /** 0 to 1: by estimated work when every task has an estimate, else by count. */
  readonly part: number
}

/** The progress of tasks, weighted by their work where it is known of all of them. */
export function progressOf(
  tasks: readonly { readonly status: { readonly category: StatusCategory }; readonly schedule: Schedule }[],
): Progress {
  const counted = tasks.filter(({ status }) => status.category !== 'cancelled')
  const done = counted.filter(({ status }) => status.category === 'done')
  const weights = counted.map(({ schedule }) => hoursOf(schedule))
  const isWeighted = weights.length > 0 && weights.every((hours) => hours > 0)
  const sum = (group: typeof counted): number =>
    group.reduce((all, { schedule }) => all + (isWeighted ? hoursOf(schedule) : 1), 0)
  const whole = sum(counted)
  return { total: counted.length, done: done.length, part: whole === 0 ? 0 : sum(done) / whole }
}

function hoursOf({ hours, days }: Schedule): number {
  return hours ?? (days ?? 0) * HOURS_PER_DAY
}
