import type { Priority } from '../../documents/kernel/index.ts'
import { endsToken, matchAt, NAME, type TokenReader } from './source.ts'

const PRIORITIES = new Map<string, Priority>([
  ['紧急', 1],
  ['高', 2],
  ['中', 3],
  ['低', 4],
  ['urgent', 1],
  ['high', 2],
  ['medium', 3],
  ['low', 4],
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['4', 4],
])
const PRIORITY = /[!！]([\p{L}\p{N}]{1,6})/uy
// What a task accepts as a tag: a longer one would refuse the whole conversion.
const LONGEST_TAG = 40
const TAG = new RegExp(`[#＃](${NAME})`, 'uy')
const MILESTONE = /[*＊](?:里程碑|milestone)|<>/iy
const CHECKBOX = /\[([ xX])\]/y
const LISTED_CHECKBOX = /[-*+] {1,3}\[([ xX])\]/y
const BUDGET = /[￥¥](\d{1,3}(?:,\d{3})+|\d{1,12})(\.\d{1,2})?/y
const NOTE = /\/\/([^\n]*)/y

/** `!紧急 !高 !中 !低` = `!1 !2 !3 !4` = `!urgent !high !medium !low`. */
export const readPriority: TokenReader = ({ text }, at) => {
  const match = matchAt(PRIORITY, text, at)
  const priority = PRIORITIES.get(match?.[1]?.toLowerCase() ?? '')
  if (!match || priority === undefined || !endsToken(text, at + match[0].length)) return null
  return { end: at + match[0].length, value: { kind: 'priority', priority } }
}

/** `#设计` */
export const readTag: TokenReader = ({ text }, at) => {
  const match = matchAt(TAG, text, at)
  if (!match?.[1] || match[1].length > LONGEST_TAG || !endsToken(text, at + match[0].length)) return null
  return { end: at + match[0].length, value: { kind: 'tag', tag: match[1] } }
}

/** `*里程碑`, `*milestone`, `<>` */
export const readMilestone: TokenReader = ({ text }, at) => {
  const match = matchAt(MILESTONE, text, at)
  if (!match || !endsToken(text, at + match[0].length)) return null
  return { end: at + match[0].length, value: { kind: 'milestone' } }
}

/** `[ ]` and `[x]`; at the beginning of the text also with the bullet of a pasted Markdown list. */
export const readCheckbox: TokenReader = ({ text }, at) => {
  const listed = matchAt(LISTED_CHECKBOX, text, at)
  const match = matchAt(CHECKBOX, text, at) ?? (listed && text.slice(0, at).trim() === '' ? listed : null)
  // The closing bracket ends it: `[ ]拍照` is a task.
  if (!match) return null
  return { end: at + match[0].length, value: { kind: 'checkbox', done: match[1] !== ' ' } }
}

/** `￥5000`, `¥5,000.50` */
export const readBudget: TokenReader = ({ text }, at) => {
  const match = matchAt(BUDGET, text, at)
  if (!match?.[1] || !endsToken(text, at + match[0].length)) return null
  const amount = Number(match[1].replaceAll(',', '') + (match[2] ?? ''))
  return { end: at + match[0].length, value: { kind: 'budget', amount } }
}

/** `//…` to the end of the line. */
export const readNote: TokenReader = ({ text }, at) => {
  const match = matchAt(NOTE, text, at)
  const note = match?.[1]?.trim()
  if (!match || !note) return null
  return { end: at + match[0].length, value: { kind: 'note', text: note } }
}
