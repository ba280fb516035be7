import { pick, type Random, randomInteger, type StepId } from '../../foundation/index.ts'
import { type RandomCommand, sampleDocument } from '../../testing/index.ts'
import { describeDocumentType } from '../../testing/suites/index.ts'
import { type SopSnapshot, sopType } from './index.ts'
import { sopSamples } from './samples.ts'

const randomSopCommand: RandomCommand<SopSnapshot, typeof sopType.commands> = (random, { steps }) => {
  const stepId = steps.length > 0 && random.next() < 0.95 ? pick(random, steps).id : ('nothing' as StepId)
  switch (randomInteger(random, 12)) {
    case 0:
      return { name: 'setTitle', input: { title: word(random) } }
    case 1:
      return { name: 'setHeader', input: { owner: word(random), reviewEvery: pick(random, ['', '90d'] as const) } }
    case 2:
      return { name: 'deleteStep', input: { stepId } }
    case 3:
      return { name: 'restoreStep', input: { stepId } }
    case 4:
      return { name: 'replaceContent', input: { blocks: [{ kind: 'paragraph', text: word(random) }] } }
    case 5:
    case 6:
      return { name: 'freezeVersion', input: {} }
    case 7:
      return { name: 'moveStep', input: { stepId, index: randomInteger(random, 5) } }
    case 8:
    case 9:
      return {
        name: 'updateStep',
        input: random.next() < 0.5 ? { stepId, instruction: word(random) } : { stepId, stopGate: random.next() < 0.5 },
      }
    default:
      return {
        name: 'addStep',
        input: { title: word(random), index: randomInteger(random, 4), evidence: [{ kind: 'check', required: true }] },
      }
  }
}

function word(random: Random): string {
  return pick(random, ['核对价格', '截图留底', 'check', ''])
}

describeDocumentType(sopType, {
  randomCommand: randomSopCommand,
  samples: sopSamples.map(({ name, title, fill }) => ({ name, doc: () => sampleDocument(sopType, { title }, fill) })),
  folder: import.meta.dirname,
})
