import { matchAt } from './source.ts'

// The gap is bounded so that a long run of spaces is not scanned once per date.
const CLOCK = /[ \t\u3000]{1,3}([01]?\d|2[0-3])[:：]([0-5]\d)/y

/** A time of day after white space, as in `11/10 20:00`. */
export function readClock(text: string, at: number): { readonly end: number; readonly time: string } | null {
  const match = matchAt(CLOCK, text, at)
  if (!match?.[1]) return null
  return { end: at + match[0].length, time: `${match[1].padStart(2, '0')}:${match[2]}` }
}
