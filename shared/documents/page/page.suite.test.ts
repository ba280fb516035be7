import { pick, type Random, randomInteger } from '../../foundation/index.ts'
import type { RichTextBlock } from '../rich-text/index.ts'
import { type RandomCommand, sampleDocument } from '../../testing/index.ts'
import { describeDocumentType } from '../../testing/suites/index.ts'
import { type PageSnapshot, pageType } from './index.ts'
import { pageSamples } from './samples.ts'

const randomPageCommand: RandomCommand<PageSnapshot, typeof pageType.commands> = (random) =>
  random.next() < 0.5
    ? { name: 'setTitle', input: { title: word(random) } }
    : {
        name: 'replaceContent',
        input: { blocks: Array.from({ length: randomInteger(random, 4) }, () => block(random)) },
      }

function block(random: Random): RichTextBlock {
  switch (randomInteger(random, 7)) {
    case 0:
      return { kind: 'heading', level: 1 + randomInteger(random, 6), text: word(random) }
    case 1:
      return { kind: 'bullets', items: [word(random), word(random)] }
    case 2:
      return { kind: 'tasks', items: [{ text: word(random), checked: random.next() < 0.5 }] }
    case 3:
      return { kind: 'callout', tone: 'warning', blocks: [{ kind: 'paragraph', text: word(random) }] }
    case 4:
      return {
        kind: 'table',
        header: true,
        rows: [
          [word(random), word(random)],
          [word(random), word(random)],
        ],
      }
    case 5:
      return {
        kind: 'numbers',
        items: [{ text: word(random), blocks: [{ kind: 'quote', blocks: [{ kind: 'rule' }] }] }],
      }
    default:
      return {
        kind: 'paragraph',
        text: [{ text: word(random) }, { mention: { kind: 'member', id: word(random), label: word(random) } }],
      }
  }
}

function word(random: Random): string {
  return pick(random, ['主推款', '预算', 'brief', ''])
}

describeDocumentType(pageType, {
  randomCommand: randomPageCommand,
  samples: pageSamples.map(({ name, title, fill }) => ({ name, doc: () => sampleDocument(pageType, { title }, fill) })),
  folder: import.meta.dirname,
})
