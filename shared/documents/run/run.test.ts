import { describe, expect, it } from 'vitest'
import { type DocumentId, err, ok, type StepId } from '../../foundation/index.ts'
import { meet, person } from '../../testing/index.ts'
import { contentOfSample, hashContent, listingCheck, priceEmergency, type SampleProcedure } from '../procedure/index.ts'
import { runType, type StepState } from './index.ts'

const sopId = 'soppriceerror000' as DocumentId
const [STOP, FREEZE, COUNT, SCRIPT, REVIEW] = ['stop', 'freeze-order', 'count', 'script', 'review'] as StepId[] as [
  StepId,
  StepId,
  StepId,
  StepId,
  StepId,
]
const APOLOGY = '非常抱歉，价格标错了：可以退款，也可以补差价发货，今天 18 点前给您答复，请您选择。'

function startInput(procedure: SampleProcedure = priceEmergency) {
  const content = contentOfSample(procedure)
  return { sopId, versionHash: hashContent(content), versionLabel: 'v0.1', content }
}

function started(id = 'lin') {
  const lin = person(runType, { id })
  lin.run('start', { ...startInput(), title: '真丝围巾-错价-21:30', due: '2026-10-16T23:30' })
  return lin
}

type Runner = ReturnType<typeof started>

function say(who: Runner, stepId: StepId, state: StepState, reason?: string) {
  return who.run('setStep', reason === undefined ? { stepId, state } : { stepId, state, reason })
}

/** Ends the three stop gates with their evidence. */
function passGates(who: Runner): void {
  who.run('setValue', { stepId: STOP, evidenceIndex: 0, value: '已停券' })
  say(who, STOP, 'done')
  who.run('setValue', { stepId: FREEZE, evidenceIndex: 0, value: true })
  say(who, FREEZE, 'done')
  who.run('setValue', { stepId: COUNT, evidenceIndex: 0, value: 37 })
  say(who, COUNT, 'done')
}

function stepOf(who: Runner, id: StepId) {
  const step = who.see().steps.find((candidate) => candidate.id === id)
  if (!step) throw new Error(`no step ${id}`)
  return step
}

describe('starting a run', () => {
  it('[RN1] S4 takes the version along, so that the run reads without the SOP', () => {
    const lin = started()
    expect(lin.see()).toMatchObject({
      title: '真丝围巾-错价-21:30',
      sopId,
      versionLabel: 'v0.1',
      intact: true,
      procedure: { title: '价格设错应急', header: { number: 'SOP-应急-001' } },
      startedBy: 'lin',
      due: '2026-10-16T23:30',
      state: 'not-started',
      progress: { done: 0, total: 5 },
    })
    expect(lin.see().steps.map(({ title }) => title)).toEqual(priceEmergency.steps.map(({ title }) => title))
  })

  it('[RN1] S4 happens once; no command and no undo changes what the run is of', () => {
    const lin = started()
    const before = lin.see()
    expect(lin.run('start', startInput(listingCheck))).toEqual(err({ reason: 'already-started' }))
    for (let undo = 0; undo < 3; undo += 1) lin.undo()
    expect(lin.see()).toMatchObject({ versionHash: before.versionHash, startedAtMs: before.startedAtMs })
    expect(lin.see().steps).toEqual(before.steps)
  })

  it('[RN1] refuses steps that are not those of the version', () => {
    const lin = person(runType, { id: 'lin' })
    const input = startInput()
    const steps = input.content.steps.map((step) => ({ ...step, stopGate: false }))
    expect(lin.run('start', { ...input, content: { ...input.content, steps } })).toEqual(
      err({ reason: 'hash-mismatch' }),
    )
    expect(lin.run('start', { ...input, content: { ...input.content, steps: [] } })).toEqual(
      err({ reason: 'no-steps' }),
    )
    expect(lin.run('setStep', { stepId: STOP, state: 'doing' })).toEqual(err({ reason: 'not-started' }))
  })

  it('[RN1] S8 shows and reports a gate that somebody took out of the copy', () => {
    const lin = started()
    const pin = structuredClone(lin.doc.getMap('pin').get('pin')) as { content: { steps: { stopGate: boolean }[] } }
    pin.content.steps.forEach((step) => (step.stopGate = false))
    lin.doc.transact(() => lin.doc.getMap('pin').set('pin', pin), 'remote')
    expect(lin.see().intact).toBe(false)
    expect(runType.checkIntegrity(lin.doc).map((violation) => violation.invariant)).toEqual(['RN1'])
  })
})

describe('two people on one step', () => {
  it('[RN3] [RN4] a word said anew after an undo is not taken for the one the other had seen', () => {
    const lin = started()
    passGates(lin)
    say(lin, REVIEW, 'done')
    const chen = person(runType, { id: 'chen', from: lin })
    say(chen, REVIEW, 'done')
    lin.undo()
    say(lin, REVIEW, 'failed')
    meet(lin, chen)
    expect(stepOf(lin, REVIEW)).toMatchObject({ state: 'failed', needsConfirmation: true })
    expect(chen.see()).toEqual(lin.see())
  })

  it('S5 tick different steps apart', () => {
    const lin = started()
    passGates(lin)
    const chen = person(runType, { id: 'chen', from: lin })
    lin.run('setValue', { stepId: SCRIPT, evidenceIndex: 0, value: APOLOGY })
    say(lin, SCRIPT, 'done')
    say(chen, REVIEW, 'done')
    meet(lin, chen)
    expect(lin.see().state).toBe('done')
    expect(chen.see()).toEqual(lin.see())
  })

  it('[RN3] S5 tick it apart: both stay', () => {
    const lin = started()
    passGates(lin)
    const chen = person(runType, { id: 'chen', from: lin })
    say(lin, REVIEW, 'done')
    say(chen, REVIEW, 'done')
    meet(lin, chen)
    expect(stepOf(lin, REVIEW)).toMatchObject({ state: 'done', needsConfirmation: false })
    expect(stepOf(lin, REVIEW).results.map(({ by, state, superseded }) => [by, state, superseded])).toEqual([
      ['chen', 'done', false],
      ['lin', 'done', false],
    ])
  })

  it('[RN4] S5 contradict each other apart: it counts as failed until one who sees both settles it', () => {
    const lin = started()
    passGates(lin)
    const chen = person(runType, { id: 'chen', from: lin })
    say(lin, REVIEW, 'done')
    say(chen, REVIEW, 'failed', '没有结论')
    meet(lin, chen)
    expect(stepOf(lin, REVIEW)).toMatchObject({ state: 'failed', needsConfirmation: true })
    expect(lin.see()).toMatchObject({ state: 'running', confirmations: 1 })
    expect(chen.see()).toEqual(lin.see())
    say(lin, REVIEW, 'done')
    meet(lin, chen)
    expect(stepOf(chen, REVIEW)).toMatchObject({ state: 'done', needsConfirmation: false })
    expect(stepOf(chen, REVIEW).results.map(({ by, state, superseded }) => [by, state, superseded])).toEqual([
      ['chen', 'failed', true],
      ['lin', 'done', false],
    ])
  })

  it('[RN3] correct each other without a contradiction, and a word said again after an undo counts', () => {
    const lin = started()
    passGates(lin)
    say(lin, REVIEW, 'done')
    const chen = person(runType, { id: 'chen', from: lin })
    say(chen, REVIEW, 'failed', '没有结论')
    meet(lin, chen)
    expect(stepOf(lin, REVIEW)).toMatchObject({ state: 'failed', needsConfirmation: false })
    lin.undo()
    chen.receive(lin)
    say(lin, REVIEW, 'done')
    meet(lin, chen)
    expect(stepOf(chen, REVIEW)).toMatchObject({ state: 'done', needsConfirmation: false })
  })

  it('[RN5] leave a gate shut while they contradict each other', () => {
    const lin = started()
    lin.run('setValue', { stepId: STOP, evidenceIndex: 0, value: '已停券' })
    const chen = person(runType, { id: 'chen', from: lin })
    say(lin, STOP, 'done')
    say(chen, STOP, 'not-applicable', '没有券')
    meet(lin, chen)
    expect(stepOf(lin, STOP)).toMatchObject({ needsConfirmation: true })
    expect(stepOf(lin, FREEZE).locked).toBe(true)
  })
})

describe('a stop gate', () => {
  it('[RN5] locks every later step, also for answers, until it is done', () => {
    const lin = started()
    expect(lin.see().steps.map((step) => step.locked)).toEqual([false, true, true, true, true])
    expect(say(lin, REVIEW, 'done')).toEqual(err({ reason: 'locked' }))
    expect(lin.run('setValue', { stepId: COUNT, evidenceIndex: 0, value: 1 })).toEqual(err({ reason: 'locked' }))
    passGates(lin)
    expect(lin.see().steps.map((step) => step.locked)).toEqual([false, false, false, false, false])
  })

  it.each([
    ['failed', '', true],
    ['skipped', '赶时间', true],
    ['doing', '', true],
    ['not-applicable', '没有上架', false],
  ] as const)('[RN5] that is %s locks the next step: %s %s', (state, reason, locked) => {
    const lin = started()
    expect(say(lin, STOP, state, reason)).toEqual(ok())
    expect(stepOf(lin, FREEZE).locked).toBe(locked)
  })

  it('[RN5] shut again marks what was done behind it, and lets it be taken back', () => {
    const lin = started()
    passGates(lin)
    say(lin, REVIEW, 'done')
    say(lin, STOP, 'todo')
    expect(stepOf(lin, REVIEW)).toMatchObject({ locked: true, state: 'done', deviation: true })
    expect(say(lin, REVIEW, 'doing')).toEqual(err({ reason: 'locked' }))
    expect(say(lin, REVIEW, 'todo')).toEqual(ok())
  })
})

describe('evidence and reasons', () => {
  it('[RN6] a step is done only with what it requires', () => {
    const lin = started()
    expect(stepOf(lin, STOP).missing).toEqual([0])
    expect(say(lin, STOP, 'done')).toEqual(err({ reason: 'evidence-missing' }))
    lin.run('setValue', { stepId: STOP, evidenceIndex: 0, value: '已下架' })
    expect(stepOf(lin, STOP).answers).toEqual([{ value: '已下架', by: 'lin', atMs: expect.any(Number) as number }])
    expect(say(lin, STOP, 'done')).toEqual(ok())
  })

  it('[RN6] a number outside the limits is kept, and keeps the step from being done', () => {
    const lin = started()
    passGates(lin)
    say(lin, COUNT, 'todo')
    lin.run('setValue', { stepId: COUNT, evidenceIndex: 0, value: -1 })
    expect(stepOf(lin, COUNT).answers[0]?.value).toBe(-1)
    expect(say(lin, COUNT, 'done')).toEqual(err({ reason: 'evidence-missing' }))
    lin.run('setValue', { stepId: COUNT, evidenceIndex: 0, value: null })
    expect(stepOf(lin, COUNT).answers).toEqual([null])
  })

  it.each([
    [STOP, 0, '都不是', 'invalid-value'],
    [STOP, 0, 3, 'invalid-value'],
    [STOP, 1, true, 'evidence-not-found'],
    ['nothing' as StepId, 0, true, 'step-not-found'],
  ] as const)('refuses the answer %s/%i %j: %s', (stepId, evidenceIndex, value, reason) => {
    expect(started().run('setValue', { stepId, evidenceIndex, value })).toEqual(err({ reason }))
  })

  it.each(['skipped', 'not-applicable'] as const)('[RN6] %s needs a reason', (state) => {
    const lin = started()
    expect(say(lin, STOP, state)).toEqual(err({ reason: 'reason-missing' }))
    expect(say(lin, STOP, state, '  ')).toEqual(err({ reason: 'reason-missing' }))
    expect(say(lin, STOP, state, '没有上架')).toEqual(ok())
  })
})

describe('the state of a run', () => {
  it('[RN7] follows from its steps', () => {
    const lin = started()
    expect(lin.see().state).toBe('not-started')
    passGates(lin)
    expect(lin.see()).toMatchObject({ state: 'running', progress: { done: 3, total: 5 } })
    say(lin, SCRIPT, 'skipped', '全部认损发货')
    say(lin, REVIEW, 'done')
    expect(lin.see()).toMatchObject({ state: 'done-with-deviation', progress: { done: 5, total: 5 } })
    lin.run('setValue', { stepId: SCRIPT, evidenceIndex: 0, value: APOLOGY })
    say(lin, SCRIPT, 'done')
    expect(lin.see().state).toBe('done')
    lin.run('setValue', { stepId: FREEZE, evidenceIndex: 0, value: false })
    expect(lin.see().state).toBe('done-with-deviation')
  })

  it('[RN7] is cancelled once, for a reason, and takes nothing more', () => {
    const lin = started()
    expect(lin.run('cancel', { reason: ' ' })).toEqual(err({ reason: 'reason-missing' }))
    expect(lin.run('cancel', { reason: '改期' })).toEqual(ok())
    expect(lin.see()).toMatchObject({ state: 'cancelled', cancelled: { reason: '改期', by: 'lin' } })
    expect(lin.run('cancel', { reason: '改期' })).toEqual(err({ reason: 'already-cancelled' }))
    expect(say(lin, STOP, 'doing')).toEqual(err({ reason: 'cancelled' }))
    lin.undo()
    expect(lin.see().state).toBe('not-started')
  })

  it('is dated while the run is open, and the run points at its SOP and is found by what was entered', () => {
    const lin = started()
    passGates(lin)
    const documentId = 'runscarf00000000' as DocumentId
    const { versionHash } = lin.see()
    const open = runType.project(lin.doc, documentId)
    expect(open.links).toEqual([
      { fromDocument: documentId, fromEntity: 'run', toDocument: sopId, toEntity: versionHash, kind: 'run-of' },
    ])
    expect(open.dated.map((row) => row.due)).toEqual(['2026-10-16T23:30'])
    expect(open.search[0]?.body).toBe('价格设错应急\n已停券')
    lin.run('cancel', { reason: '改期' })
    expect(runType.project(lin.doc, documentId).dated).toEqual([])
  })
})

describe('integrity of a run', () => {
  it('[RN2] [RN3] reports results and answers that are about nothing or unreadable', () => {
    const lin = started()
    lin.doc.transact(() => {
      lin.doc.getMap('results').set('ghost|chen', { state: 'done' })
      lin.doc.getMap('results').set('stop|chen', { state: 'maybe' })
      lin.doc.getMap('values').set('stop|9', { value: true })
    }, 'remote')
    expect(runType.checkIntegrity(lin.doc).map((violation) => violation.invariant)).toEqual(['RN2', 'RN3', 'RN2'])
  })
})
