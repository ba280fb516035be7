import { type Inline, type Line, type Mark, MARKS, type TextRun } from './blocks.ts'

/** A line in its plainest form: neighbours that look the same are one, and text alone is a string. */
export function plainest(runs: readonly Inline[]): Line {
  const joined: Inline[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last && 'text' in last && 'text' in run && looksLike(last, run)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text }
    } else if (!('text' in run) || run.text !== '') joined.push(run)
  }
  const [only, second] = joined
  if (only === undefined) return ''
  return second === undefined && 'text' in only && !only.link && !only.marks ? only.text : joined
}

/** A stretch of text with marks in their one order; what it does not have is not there. */
export function textRun(text: string, link: string | null, marks: readonly Mark[]): TextRun {
  const ordered = MARKS.filter((mark) => marks.includes(mark))
  return { text, ...(link === null ? {} : { link }), ...(ordered.length > 0 ? { marks: ordered } : {}) }
}

function looksLike(a: TextRun, b: TextRun): boolean {
  return a.link === b.link && (a.marks ?? []).join() === (b.marks ?? []).join()
}
