// Text between a closing and an opening angle bracket, and the attributes a person hears or reads. TypeScript 7 has no
// compiler API, so this is a scan, tuned to our formatting: JSX text stands on one line or between its tags.
const BETWEEN_TAGS = />([^<>{}=;()]*)<\//g
const ATTRIBUTE = /\s(?:aria-label|placeholder|title|alt|label)="([^"]*)"/g
const HAN = /\p{Script=Han}/u
const STRING_WITH_HAN = /(['"`])([^'"`\n]*\p{Script=Han}[^'"`\n]*)\1/gu

/** Words written straight into the markup of a component instead of its `messages.ts`. */
export function hardCodedTexts(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1')
  const texts = [...code.matchAll(BETWEEN_TAGS), ...code.matchAll(ATTRIBUTE)].map((match) => (match[1] ?? '').trim())
  const strings = [...code.matchAll(STRING_WITH_HAN)].map((match) => match[2] ?? '')
  return [...new Set([...texts.filter((text) => HAN.test(text) || /[A-Za-z]{2,}/.test(text)), ...strings])]
}
