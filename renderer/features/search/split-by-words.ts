/** Cuts a text into hits and the rest, case-insensitively; joined again, the parts are the text. */
export function splitByWords(text: string, words: string): readonly { readonly text: string; readonly hit: boolean }[] {
  const escaped = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  if (escaped.length === 0) return text === '' ? [] : [{ text, hit: false }]
  return text
    .split(new RegExp(`(${escaped.join('|')})`, 'iu'))
    .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}
