import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Line, RichTextBlock } from '#shared/documents/rich-text/index.ts'
import { parseMarkdown } from '#shared/formats/markdown/index.ts'
import type { MemberId } from '#shared/foundation/index.ts'
import { parseNodeText } from '#shared/planning/node-text/index.ts'
import { double11 } from '#shared/planning/node-text/testing.ts'
import { messages } from './messages.ts'
import { isTopic, TOPICS } from './topics.ts'

const folder = join(import.meta.dirname, 'topics')
const read = (language: string, topic: string) =>
  parseMarkdown(readFileSync(join(folder, language, `${topic}.md`), 'utf8'))
const PEOPLE = [{ id: 'chen' as MemberId, names: ['陈思雨', 'Siyu'] }] // the people the examples name
/** Ids of actions as they stand in the source: a topic may name one that only some screen offers. */
function actionIds(): ReadonlySet<string> {
  const frame = readFileSync(join(import.meta.dirname, '../../frame/use-window-actions.tsx'), 'utf8')
  return new Set([...frame.matchAll(/id: '([a-z]+\.[a-zA-Z]+)'/g)].map(([, id]) => id ?? ''))
}
const LANGUAGES = ['zh', 'en'] as const

function linesOf(blocks: readonly RichTextBlock[]): readonly Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return [block.text]
      case 'bullets':
      case 'numbers':
        return block.items.flatMap((item) =>
          typeof item === 'string' || !('text' in item) ? [item] : [item.text, ...linesOf(item.blocks)],
        )
      case 'callout':
      case 'quote':
        return linesOf(block.blocks)
      case 'table':
        return block.rows.flat()
      default:
        return []
    }
  })
}

const linksOf = (blocks: readonly RichTextBlock[]): readonly string[] =>
  linesOf(blocks).flatMap((line) =>
    typeof line === 'string' ? [] : line.flatMap((run) => ('link' in run && run.link ? [run.link] : [])),
  )

describe('the help', () => {
  it('has every topic in every language, each with a title and the name it is listed under', () => {
    for (const language of LANGUAGES) {
      expect(readdirSync(join(folder, language)).sort()).toEqual(TOPICS.map((topic) => `${topic}.md`).sort())
      for (const topic of TOPICS) {
        expect(read(language, topic).title).toBeTruthy()
        expect(messages[language][topic]).toBeTruthy()
      }
    }
  })

  it('says as much in one language as in the other', () => {
    const shape = (blocks: readonly RichTextBlock[]) =>
      blocks.map((block) =>
        block.kind === 'table'
          ? `table ${block.rows.length}`
          : block.kind === 'bullets' || block.kind === 'numbers'
            ? `${block.kind} ${block.items.length}`
            : block.kind,
      )
    for (const topic of TOPICS) expect(shape(read('en', topic).blocks)).toEqual(shape(read('zh', topic).blocks))
  })

  it('links to nothing that is not there', () => {
    const ids = actionIds()
    for (const language of LANGUAGES) {
      for (const link of TOPICS.flatMap((topic) => linksOf(read(language, topic).blocks))) {
        const [kind, target = ''] = link.split(/:(.*)/s)
        const isThere = kind === 'help' ? isTopic(target) : kind === 'action' && ids.has(target)
        expect([link, isThere]).toEqual([link, true])
      }
    }
  })

  it('shows no sign that a node would not understand', () => {
    for (const language of LANGUAGES) {
      const table = read(language, 'convert').blocks.find((block) => block.kind === 'table')
      const signs = (table?.rows.slice(1) ?? []).map(([written]) =>
        typeof written === 'string' ? written : written?.map((run) => ('text' in run ? run.text : '')).join(''),
      )
      expect(signs.length).toBe(7)
      for (const sign of signs) {
        const { title } = parseNodeText(sign ?? '', { ...double11, people: PEOPLE })
        expect([sign, title]).toEqual([sign, language === 'zh' ? '主图设计' : 'Main images'])
      }
    }
  })
})
