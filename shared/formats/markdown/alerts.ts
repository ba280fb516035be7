import type { CalloutTone } from '../../documents/rich-text/index.ts'

/** GitHub's alerts and our callouts; the first name of a tone is the one written. */
export const ALERTS: readonly (readonly [name: string, tone: CalloutTone])[] = [
  ['NOTE', 'info'],
  ['TIP', 'tip'],
  ['WARNING', 'warning'],
  ['CAUTION', 'danger'],
  ['IMPORTANT', 'warning'],
]
