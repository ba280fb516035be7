import { pick, type Random, randomInteger, type StepId } from '../../foundation/index.ts'
import { type RandomCommand, sampleDocument } from '../../testing/index.ts'
import { describeDocumentType } from '../../testing/suites/index.ts'
import { type SopSnapshot, sopType } from './index.ts'
import { sopSamples } from './samples.ts'

// Ids that several devices draw while apart, and again after the step was deleted.
const SHARED_IDS = ['step-1', 'step-2', 'step-3'] as StepId[]

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
      return { name: 'updateStep', input: { stepId, ...randomFields(random) } }
    default: {
      const input = { title: word(random), index: randomInteger(random, 4), ...randomFields(random) }
      return { name: 'addStep', input: random.next() < 0.4 ? { ...input, stepId: pick(random, SHARED_IDS) } : input }
    }
  }
}

function randomFields(random: Random) {
  switch (randomInteger(random, 5)) {
    case 0:
      return { instruction: word(random) }
    case 1:
      return { stopGate: random.next() < 0.5 }
    case 2:
      return { role: word(random), minutes: pick(random, [null, 0, 30]) }
    case 3:
      return { evidence: [{ kind: 'number', required: true, min: null, max: 5 }] as const }
    default:
      return { evidence: [{ kind: 'check', required: true }] as const }
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
