import { pick, type Random, randomInteger } from '../../foundation/index.ts'
import { type RandomCommand, sampleDocument } from '../../testing/index.ts'
import { describeDocumentType } from '../../testing/suites/index.ts'
import { priceEmergency } from '../procedure/index.ts'
import { type RunSnapshot, type RunStep, runType } from './index.ts'
import { runSamples, startOf } from './samples.ts'

const randomRunCommand: RandomCommand<RunSnapshot, typeof runType.commands> = (random, { steps }) => {
  const open = steps.filter((step) => !step.locked)
  const step = pick(random, random.next() < 0.9 && open.length > 0 ? open : steps)
  const chance = random.next()
  if (chance < 0.05) return { name: 'setTitle', input: { title: pick(random, ['错价', '']) } }
  // Rarely: it ends the run, unless it is undone.
  if (chance < 0.07) return { name: 'cancel', input: { reason: pick(random, ['改期', '改期', '']) } }
  if (chance < 0.45) {
    const evidenceIndex = randomInteger(random, 2)
    return { name: 'setValue', input: { stepId: step.id, evidenceIndex, value: answer(random, step) } }
  }
  const state = pick(random, ['todo', 'doing', 'done', 'done', 'done', 'failed', 'skipped', 'not-applicable'] as const)
  return { name: 'setStep', input: { stepId: step.id, state, reason: pick(random, ['已电话确认', '']) } }
}

function answer(random: Random, step: RunStep) {
  const evidence = step.evidence[0]
  switch (evidence?.kind) {
    case 'check':
      return pick(random, [true, true, false, null])
    case 'number':
      return randomInteger(random, 60) - 10
    case 'choice':
      return pick(random, [...evidence.options, '都不是'])
    default:
      return pick(random, [
        '短',
        '非常抱歉，价格标错了：可以退款，也可以补差价发货，今天 18 点前给您答复，请您选择。',
        null,
      ])
  }
}

describeDocumentType(runType, {
  randomCommand: randomRunCommand,
  samples: runSamples.map(({ name, title, fill }) => ({ name, doc: () => sampleDocument(runType, { title }, fill) })),
  folder: import.meta.dirname,
  setUp: [{ name: 'start', input: startOf(priceEmergency, 'soppriceerror000') }],
  commands: 40,
  // A run is started once, right after its creation: see run.test.ts.
  unreachable: ['start'],
})
