import { pick, type Random, randomInteger } from '../../foundation/index.ts'
import { type RandomCommand, sampleDocument } from '../../testing/index.ts'
import { describeDocumentType } from '../../testing/suites/index.ts'
import { type ProjectSnapshot, projectType } from './index.ts'
import { projectSamples } from './samples.ts'

// Ids that several devices draw while apart: the same branch converted twice.
const SHARED_IDS = ['branch-1', 'branch-2', 'branch-3']

const randomProjectCommand: RandomCommand<ProjectSnapshot, typeof projectType.commands> = (random, snapshot) => {
  const some = (ids: readonly string[]): string => (ids.length > 0 && random.next() < 0.95 ? pick(random, ids) : 'none')
  const statusId = some([...snapshot.statuses, ...snapshot.removedStatuses].map(({ id }) => id))
  const sectionId = some(snapshot.sections.map(({ id }) => id))
  const anchorId = some(snapshot.anchors.map(({ id }) => id))
  const index = randomInteger(random, 6)
  const title = word(random)
  switch (randomInteger(random, 18)) {
    case 0:
      return { name: 'setTitle', input: { title } }
    case 1:
      return {
        name: 'addStatus',
        input: { title, category: pick(random, ['todo', 'doing', 'done', 'cancelled']), index },
      }
    case 2:
      return { name: 'renameStatus', input: { statusId, title } }
    case 3:
      return { name: 'moveStatus', input: { statusId, index } }
    case 4:
    case 5:
      return { name: 'removeStatus', input: { statusId } }
    case 6:
      return { name: 'restoreStatus', input: { statusId } }
    case 7:
    case 8:
      return { name: 'addSection', input: { sectionId: pick(random, SHARED_IDS), title, index } }
    case 9:
      return { name: 'addSection', input: { title } }
    case 10:
      return { name: 'renameSection', input: { sectionId, title } }
    case 11:
      return { name: 'moveSection', input: { sectionId, index } }
    case 12:
      return { name: 'deleteSection', input: { sectionId } }
    case 13:
      return { name: 'restoreSection', input: { sectionId } }
    case 14:
      return { name: 'setStatusLimit', input: { statusId, limit: random.next() < 0.3 ? null : 1 + index } }
    case 15:
      return { name: 'removeAnchor', input: { anchorId } }
    default: {
      const at = pick(random, ['2026-11-11T00:00', '2026-10-20', '2026-02-30'])
      const anchor = { title, token: `${title}${randomInteger(random, 5)}`, at, main: random.next() < 0.4 }
      return { name: 'setAnchor', input: random.next() < 0.5 ? anchor : { ...anchor, anchorId } }
    }
  }
}

function word(random: Random): string {
  return pick(random, ['视觉', '物流', 'review', ''])
}

describeDocumentType(projectType, {
  randomCommand: randomProjectCommand,
  samples: projectSamples.map(({ name, title, fill }) => ({
    name,
    doc: () => sampleDocument(projectType, { title }, fill),
  })),
  folder: import.meta.dirname,
  commands: 40,
})
