import { endsToken, matchAt, NAME, type Source, type TokenReader } from './source.ts'
import type { DependencyType, KnownTitle, OffsetUnit, Predecessor } from './types.ts'

const HEAD = /\^(?:(FS|SS|FF|SF)[:：])?/y
const BRACKETED = /\[\[([^[\]\n]{1,200})\]\]/y
const BARE = new RegExp(NAME, 'uy')
const LAG = /([+-]\d{1,3})(d|天|w|工|h)/y
/** In a lag `w` is working days, unlike in a duration. */
const LAG_UNITS = new Map<string, OffsetUnit>([
  ['d', 'days'],
  ['天', 'days'],
  ['w', 'workdays'],
  ['工', 'workdays'],
  ['h', 'hours'],
])

/** A lag written in a field of its own, where whole words are at home. */
const WHOLE_LAG = /^([+-]?\d{1,3}) ?(d|天|w|wd|工|工作日|h|小时)?$/i
const WORDED_UNITS = new Map<string, OffsetUnit>([
  ...LAG_UNITS,
  ['wd', 'workdays'],
  ['工作日', 'workdays'],
  ['小时', 'hours'],
])

/** `+2d`, `2 工作日`, `-4h`; days without a unit. Nothing and zero are no lag; undefined is no lag that can be read. */
export function readLag(text: string): Predecessor['lag'] | undefined {
  const plain = text.normalize('NFKC').trim() // an input method writes ＋２ as readily as +2
  if (plain === '') return null
  const match = WHOLE_LAG.exec(plain)
  const unit = match && WORDED_UNITS.get(match[2]?.toLowerCase() ?? 'd')
  if (!unit) return undefined
  const amount = Number(match[1])
  return amount === 0 ? null : { amount, unit }
}

/** `^选品`, `^[[选品 定价]]`, `^SS:选品`, `^选品+2d`, `^选品-2w`. */
export const readPredecessor: TokenReader = (source, at) => {
  const { text } = source
  const head = matchAt(HEAD, text, at)
  if (!head) return null
  const type = (head[1] ?? 'FS') as DependencyType // HEAD admits these four only
  const start = at + head[0].length
  const bracketed = matchAt(BRACKETED, text, start)
  const named = bracketed ?? matchAt(BARE, text, start)
  if (!named) return null

  const nameEnd = start + named[0].length
  // A name may contain `-`, so `^选品-2d` arrives as one word; a bracketed name and `+` leave the lag behind it.
  const [name, inner] = bracketed ? [bracketed[1] ?? '', null] : splitLag(named[0])
  const outer = inner ? null : matchAt(LAG, text, nameEnd)
  const end = nameEnd + (outer?.[0].length ?? 0)
  const targetId = findTarget(source, name.trim())
  // Closing brackets end the token by themselves; a sign after them must be a whole lag.
  const isEnded = endsToken(text, end) || (bracketed !== null && !outer && !/[+-]/.test(text[end] ?? ''))
  if (!isEnded || targetId === undefined) return null
  return { end, value: { kind: 'predecessor', name: name.trim(), targetId, type, lag: lagOf(inner ?? outer) } }
}

function splitLag(word: string): readonly [string, RegExpExecArray | null] {
  const lag = /(-\d{1,3})(d|天|w|工|h)$/.exec(word)
  return lag && lag.index > 0 ? [word.slice(0, lag.index), lag] : [word, null]
}

function lagOf(match: RegExpExecArray | null): Predecessor['lag'] {
  const unit = LAG_UNITS.get(match?.[2] ?? '')
  return match && unit ? { amount: Number(match[1]), unit } : null
}

/** The id meant, null when there is nothing to look in, undefined when the name is not a unique part of a title. */
function findTarget({ context }: Source, name: string): string | null | undefined {
  if (!context.titles) return name === '' ? undefined : null
  const wanted = name.toLowerCase()
  const isExact = (known: KnownTitle) => known.id === name || known.title.toLowerCase() === wanted
  const exact = context.titles.filter(isExact)
  const found = exact.length > 0 ? exact : context.titles.filter((known) => known.title.toLowerCase().includes(wanted))
  return wanted !== '' && found.length === 1 ? found[0]?.id : undefined
}
