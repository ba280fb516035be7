import { endsToken, matchAt, type TokenReader } from './source.ts'

/** Working hours in a working day, the default of map-to-plan § Workload leveling. */
export const HOURS_PER_DAY = 8
/** Working days in a working week. */
export const DAYS_PER_WEEK = 5

const AMOUNT = /([~～])?(\d{1,3}(?:\.\d{1,2})?)(d|天|h|w)/y
const DAYS_PER_UNIT = new Map([
  ['d', 1],
  ['天', 1],
  ['h', 1 / HOURS_PER_DAY],
  ['w', DAYS_PER_WEEK],
])

/** `3d`, `0.5d`, `3天`, `4h`, `2w` = duration; with `~` in front = effort (工时). Here `w` is weeks. */
export const readDuration: TokenReader = ({ text }, at) => {
  const match = matchAt(AMOUNT, text, at)
  const days = Number(match?.[2]) * (DAYS_PER_UNIT.get(match?.[3] ?? '') ?? 0)
  if (!match || !(days > 0) || !endsToken(text, at + match[0].length)) return null
  const end = at + match[0].length
  return match[1]
    ? { end, value: { kind: 'effort', hours: days * HOURS_PER_DAY } }
    : { end, value: { kind: 'duration', days } }
}
