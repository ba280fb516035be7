import { sampleDocument } from '../../testing/index.ts'
import { describeDocumentType } from '../../testing/suites/index.ts'
import { mindmapType } from './mindmap.ts'
import { randomMapCommand } from './testing.ts'
import { fillDecorated, fillDouble11, fillIllustrated } from './samples.ts'

describeDocumentType(mindmapType, {
  randomCommand: randomMapCommand,
  folder: import.meta.dirname,
  samples: [
    {
      name: 'double-11',
      doc: () => sampleDocument(mindmapType, { title: '2026 双11 脑图' }, fillDouble11),
    },
    {
      name: 'decorated',
      doc: () => sampleDocument(mindmapType, { title: '装饰' }, fillDecorated),
    },
    {
      name: 'illustrated',
      doc: () => sampleDocument(mindmapType, { title: '配图' }, fillIllustrated),
    },
    { name: 'empty', doc: () => sampleDocument(mindmapType, { title: '' }, () => undefined) },
  ],
})
