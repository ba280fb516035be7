import pinyin from 'pinyin-match'

/** A piece of a text, and whether it is what was searched. */
export type Part = { readonly text: string; readonly hit: boolean }

/** How well a text fits: smaller is better. `hits` are the ranges to show, end exclusive. */
export type Match = { readonly rank: number; readonly hits: readonly (readonly [from: number, to: number])[] }

/**
 * Whether all words occur in a text, as they are or as pinyin: 主图设计 is found by 主图, `zhutu` and `ztsj`. What begins
 * with the words is first, then what contains them, then what sounds like them.
 */
export function matchText(text: string, query: string): Match | null {
  const words = wordsOf(query)
  if (words.length === 0) return null
  const hits: [number, number][] = []
  let rank = 0
  for (const word of words) {
    const at = fold(text).indexOf(word)
    if (at >= 0) {
      hits.push([at, at + word.length])
      rank = Math.max(rank, at === 0 ? 0 : 1)
      continue
    }
    const sound = /^[a-z']+$/.test(word) ? pinyin.match(text, word.replaceAll("'", '')) : false
    if (!sound) return null
    hits.push([sound[0], sound[1] + 1])
    rank = Math.max(rank, sound[0] === 0 ? 2 : 3)
  }
  return { rank, hits: hits.sort((a, b) => a[0] - b[0]) }
}

/** Cuts a text along the ranges of a match; joined again, the parts are the text. */
export function partsOf(text: string, { hits }: Pick<Match, 'hits'>): readonly Part[] {
  const parts: Part[] = []
  let at = 0
  for (const [from, to] of hits) {
    if (from < at) continue
    parts.push({ text: text.slice(at, from), hit: false }, { text: text.slice(from, to), hit: true })
    at = to
  }
  parts.push({ text: text.slice(at), hit: false })
  return parts.filter((part) => part.text !== '')
}

/** Every place of the words as they are, for texts the engine found exactly. */
export function exactHits(text: string, query: string): Match {
  const folded = fold(text)
  const hits: [number, number][] = []
  for (const word of wordsOf(query)) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      hits.push([at, at + word.length])
    }
  }
  return { rank: 0, hits: hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]) }
}

// Lower case keeps the length of every text we meet but a few; a range that is off by one only marks the wrong letter.
const fold = (text: string): string => text.toLowerCase()
const wordsOf = (query: string): readonly string[] => fold(query).split(/\s+/u).filter(Boolean)
