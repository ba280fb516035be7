import type { LocalDate } from '../../documents/kernel/index.ts'
import type { AnchorOffset } from './types.ts'

/** One moment as written: the end or the only part of a date token. */
export type DatePoint = {
  readonly end: number
  /** The days it may mean, ascending; more than one when the year was left out. Never empty. */
  readonly occurrences: readonly LocalDate[]
  readonly offset: AnchorOffset | null
  /** Which range separators may touch it: `-` would be read as part of `11-05` and `T-7`. */
  readonly joins: 'any' | 'tilde'
  /** `11.1` alone is a price or a version; only `11.1~11.5` is a date. */
  readonly rangeOnly: boolean
}
