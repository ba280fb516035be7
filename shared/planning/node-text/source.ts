import type { Anchor, NodeTextContext, TokenValue } from './types.ts'

/** The text being read and what its meaning depends on, with lookups made once per parse. */
export type Source = {
  readonly text: string
  readonly context: NodeTextContext
  /** Longest name first, so that `双11返场` wins over `双11`. */
  readonly anchors: readonly Anchor[]
  readonly mainAnchor: Anchor | null
}

/** A recognised token: where it ends and what it means. */
export type TokenMatch = { readonly end: number; readonly value: TokenValue }

/** Reads one family of tokens at a position; null = not one of mine. */
export type TokenReader = (source: Source, at: number) => TokenMatch | null

export function createSource(text: string, context: NodeTextContext): Source {
  const named = context.anchors.filter((anchor) => anchor.token !== '')
  const only = context.anchors.length === 1 ? context.anchors[0] : undefined
  return {
    text,
    context,
    anchors: named.toSorted((a, b) => b.token.length - a.token.length),
    mainAnchor: context.anchors.find((anchor) => anchor.main) ?? only ?? null,
  }
}

/** Runs a sticky pattern (`/…/y`) at a position. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

// `-`, `/`, `:`, `.`, `@`, `'` are missing on purpose: they join SKU codes, paths, addresses and numbers.
const PUNCTUATION = new Set('，。；：、！？…—（）【】「」『』《》〈〉“”‘’,;!?()[]{}"')
const SPACE = /\s/

export function isSpace(character: string | undefined): boolean {
  return character !== undefined && SPACE.test(character)
}

function isPunctuation(text: string, at: number): boolean {
  const character = text[at]
  if (character === undefined || !PUNCTUATION.has(character)) return false
  return character !== ',' || !isThousandsComma(text, at)
}

function isThousandsComma(text: string, at: number): boolean {
  return /^\d,\d{3}(?!\d)/.test(text.slice(Math.max(0, at - 1), at + 5)) && at > 0
}

/** A token starts at the beginning, after white space or after punctuation. */
export function startsToken(text: string, at: number): boolean {
  return at === 0 || isSpace(text[at - 1]) || isPunctuation(text, at - 1)
}

/** A token ends at white space, punctuation or the end; `.` and `:` count when no word is glued to them. */
export function endsToken(text: string, at: number): boolean {
  return isBreak(text, at) || ((text[at] === '.' || text[at] === ':') && isBreak(text, at + 1))
}

function isBreak(text: string, at: number): boolean {
  return at >= text.length || isSpace(text[at]) || isPunctuation(text, at)
}

/** A word of a person, a tag or a title: letters and digits, with joiners inside but not at the ends. */
export const NAME = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_\-.·]*[\p{L}\p{N}\p{M}_])?`
