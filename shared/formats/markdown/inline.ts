import type { Token } from 'markdown-it'
import { type Inline, type Line, type Mark, plainest, textRun } from '../../documents/rich-text/index.ts'
import { mentionOfLink } from './references.ts'

const MARK_OF: Readonly<Record<string, Mark>> = { strong: 'bold', em: 'italic', s: 'strike' }

/** The text of a block; line breaks of the file are still in it. */
export function lineOf(tokens: readonly Token[]): Line {
  const runs: Inline[] = []
  const marks = new Set<Mark>()
  let href: string | null = null
  let label: Inline[] = []
  const add = (run: Inline): void => void (href === null ? runs : label).push(run)
  const text = (value: string, more: readonly Mark[] = []): void => {
    add(textRun(value, href, [...marks, ...more]))
  }
  for (const token of tokens) {
    const [, name = '', end = ''] = /^(strong|em|s)_(open|close)$/.exec(token.type) ?? []
    const mark = MARK_OF[name]
    if (mark) {
      if (end === 'open') marks.add(mark)
      else marks.delete(mark)
    } else if (token.type === 'link_open') {
      href = String(token.attrGet('href') ?? '')
      label = []
    } else if (token.type === 'link_close') {
      const mention =
        href === null ? null : mentionOfLink(href, label.map((run) => ('text' in run ? run.text : '')).join(''))
      runs.push(...(mention ? [{ mention }] : label))
      href = null
    } else if (token.type === 'code_inline') text(token.content, ['code'])
    else if (token.type === 'hardbreak') add({ break: true })
    else if (token.type === 'softbreak') text('\n')
    else if (token.type === 'image') {
      const src = String(token.attrGet('src') ?? '')
      add(textRun(token.content === '' ? src : token.content, href ?? src, [...marks]))
    } else if (token.content !== '') text(token.content)
  }
  return plainest(runs.flatMap(splitBreaks))
}

/** `<br>` is how a line breaks inside a table. */
function splitBreaks(run: Inline): readonly Inline[] {
  if (!('text' in run)) return [run]
  return run.text
    .split(/<br\s*\/?>/i)
    .flatMap((text, index): Inline[] => [
      ...(index === 0 ? [] : [{ break: true as const }]),
      ...(text === '' ? [] : [{ ...run, text }]),
    ])
}
