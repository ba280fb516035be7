import { titleWithout } from './title.ts'
import type { TextSpan, TextValue, TokenValue } from './types.ts'

/**
 * The title of a text when only some of its tokens have a field to go to: the others stay in it, letter by letter, so
 * that nothing a person wrote is lost. `kept` are those others, as written.
 */
export function titleKeeping(
  text: string,
  spans: readonly TextSpan[],
  isHeld: (value: TokenValue) => boolean,
): { readonly title: string; readonly kept: readonly string[] } {
  const lost = spans.filter(({ value }) => isToken(value) && !isHeld(value))
  const title = titleWithout(
    text,
    spans.filter((span) => !lost.includes(span)),
  )
  return { title, kept: lost.map(({ start, end }) => text.slice(start, end)) }
}

function isToken(value: TokenValue | TextValue): value is TokenValue {
  return value.kind !== 'literal' && value.kind !== 'repeated'
}
