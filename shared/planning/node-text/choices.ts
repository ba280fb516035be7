import type { DateSpan, TextSpan } from './types.ts'

/** Both readings of a date without a year that has passed, the passed one first; empty when the date is clear. */
export function dateChoices(spans: readonly TextSpan[]): readonly DateSpan[] {
  return spans.flatMap(({ value }) => (value.kind === 'date' ? value.candidates : []))
}
