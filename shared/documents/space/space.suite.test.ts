import { type DocumentId, type MemberId, pick, type Random, randomInteger } from '../../foundation/index.ts'
import { type RandomCommand, sampleDocument } from '../../testing/index.ts'
import { describeDocumentType } from '../../testing/suites/index.ts'
import { type SpaceSnapshot, spaceType } from './index.ts'
import { spaceSamples } from './samples.ts'

// Ids that two devices both draw now and then: buckets of one cause, added apart.
const SHARED_IDS = ['bucket-1', 'bucket-2', 'bucket-3'] as DocumentId[]

const randomSpaceCommand: RandomCommand<SpaceSnapshot, typeof spaceType.commands> = (random, snapshot) => {
  const ids = snapshot.documents.map(({ id }) => id)
  const id = ids.length > 0 && random.next() < 0.95 ? pick(random, ids) : ('nothing' as DocumentId)
  const parentId = random.next() < 0.25 || ids.length === 0 ? null : pick(random, ids)
  const memberId = pick(random, [...snapshot.members.map((member) => member.id), 'nobody' as MemberId])
  switch (randomInteger(random, 13)) {
    case 0:
      return { name: 'setTitle', input: { title: word(random) } }
    case 1:
      return { name: 'renameDocument', input: { id, title: word(random) } }
    case 2:
      return { name: 'trashDocument', input: { id } }
    case 3:
      return { name: 'restoreDocument', input: { id } }
    case 4:
      return { name: 'addMember', input: { name: `${word(random)}1` } }
    case 5:
      return { name: 'renameMember', input: { memberId, name: `${word(random)}2` } }
    case 6:
    case 7:
    case 8: {
      const added = random.next() < 0.4 ? pick(random, SHARED_IDS) : (`d${randomInteger(random, 1e9)}` as DocumentId)
      return { name: 'addDocument', input: { id: added, kind: 'page', title: word(random), parentId } }
    }
    case 9: {
      const entry = { kind: 'page', title: word(random), parentId, deletedAt: random.next() < 0.2 ? 1 : null }
      return { name: 'listAll', input: { members: [], documents: [{ id: pick(random, SHARED_IDS), ...entry }] } }
    }
    default:
      return { name: 'moveDocument', input: { id, parentId, index: randomInteger(random, 5) } }
  }
}

function word(random: Random): string {
  return pick(random, ['双11 大促', '复盘', 'brief', ''])
}

describeDocumentType(spaceType, {
  randomCommand: randomSpaceCommand,
  samples: spaceSamples.map(({ name, title, fill }) => ({
    name,
    doc: () => sampleDocument(spaceType, { title }, fill),
  })),
  folder: import.meta.dirname,
  setUp: [
    { name: 'addMember', input: { memberId: 'memberlinxia0000', name: '林夏' } },
    { name: 'addDocument', input: { id: 'root-page', kind: 'page', title: '首页', parentId: null } },
  ],
  commands: 40,
})
