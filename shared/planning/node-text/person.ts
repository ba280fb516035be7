import { endsToken, matchAt, NAME, type Source, type TokenMatch, type TokenReader } from './source.ts'

const SIGN = new Set(['@', '＠'])
const OPEN_ROLE = /[?？]/y
// Far longer than any name, and short enough for a task to keep as `name:…`.
const LONGEST_NAME = 64
const PERSON = new RegExp(NAME, 'uy')

/** `@张三`, `@设计组`, `@?`. A name nobody or more than one person has becomes `name:…` (未加入). */
export const readPerson: TokenReader = (source, at) => {
  if (!SIGN.has(source.text[at] ?? '')) return null
  const start = at + 1
  // Its own last character is punctuation: whatever follows is a new word.
  if (matchAt(OPEN_ROLE, source.text, start)) return { end: start + 1, value: { kind: 'open-role' } }
  return readSpacedName(source, start) ?? readWord(source, start)
}

/** A known name of several words, such as `@Ana Silva`; no other name may contain a space. */
function readSpacedName(source: Source, start: number): TokenMatch | null {
  let best: TokenMatch | null = null
  for (const person of source.context.people) {
    for (const name of person.names) {
      const end = start + name.length
      if (!/\s/.test(name) || (best && best.end >= end) || !endsToken(source.text, end)) continue
      if (!isSameName(source.text.slice(start, end), name)) continue
      best = { end, value: { kind: 'person', person: `member:${person.id}` } }
    }
  }
  return best
}

function readWord(source: Source, start: number): TokenMatch | null {
  const name = matchAt(PERSON, source.text, start)?.[0]
  if (name === undefined || name.length > LONGEST_NAME || !endsToken(source.text, start + name.length)) return null
  const known = source.context.people.filter((person) => person.names.some((other) => isSameName(name, other)))
  const [first] = known
  const person = first && known.length === 1 ? (`member:${first.id}` as const) : (`name:${name}` as const)
  return { end: start + name.length, value: { kind: 'person', person } }
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
