/** Which of the ten fixed avatar hues a person has: chosen by the hash of the id, stable for ever. */
export function avatarHue(id: string): string {
  let hash = 2166136261
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 16777619)
  return `var(--av${((hash >>> 0) % 10) + 1})`
}

const HAN = /\p{Script=Han}/u
const GRAPHEMES = new Intl.Segmenter()

/** What stands in an avatar: the last character of a Chinese name, else up to two initials. */
export function avatarText(name: string): string {
  const characters = graphemes(name.trim())
  const last = characters.at(-1)
  if (last === undefined) return '?'
  if (HAN.test(last)) return last
  const words = name.trim().split(/\s+/)
  const initials = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return initials
    .map((word) => graphemes(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase()
}

function graphemes(text: string): readonly string[] {
  return Array.from(GRAPHEMES.segment(text), (part) => part.segment)
}
