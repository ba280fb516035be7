import { expect, it } from 'vitest'
import type { ProcedureStep } from '#shared/documents/procedure/index.ts'
import type { StepId } from '#shared/foundation/index.ts'
import { joinSteps } from './join-steps.ts'

const step = (fields: Partial<ProcedureStep>): ProcedureStep => ({
  id: 's' as StepId, // one name for all: what they say is compared
  title: '',
  role: '',
  minutes: null,
  instruction: '',
  evidence: [],
  stopGate: false,
  ...fields,
})

it('keeps the words and the evidence of both, in their order', () => {
  const photo = { kind: 'photo', label: '截图', required: true } as const
  const check = { kind: 'check', label: '看过', required: false } as const
  const joined = joinSteps(
    step({ title: '核对到手价', instruction: '逐个 SKU', evidence: [photo] }),
    step({ title: '并截图', instruction: '存到群里', evidence: [check], stopGate: true }),
  )
  expect(joined).toMatchObject({ title: '核对到手价并截图', instruction: '逐个 SKU\n存到群里', stopGate: true })
  expect(joined?.evidence).toEqual([photo, check])
})

it('takes the minutes of both, and the role of the first that has one', () => {
  expect(joinSteps(step({ minutes: 5, role: '运营' }), step({ minutes: 3, role: '客服' }))).toMatchObject({
    minutes: 8,
    role: '运营',
  })
  expect(joinSteps(step({}), step({ minutes: 3, role: '客服' }))).toMatchObject({ minutes: 3, role: '客服' })
  expect(joinSteps(step({}), step({}))?.minutes).toBeNull()
})

it('does not join what one step cannot hold, nor evidence of a newer build', () => {
  const check = { kind: 'check', label: '', required: false } as const
  expect(joinSteps(step({ title: '长'.repeat(300) }), step({ title: '长'.repeat(201) }))).toBeNull()
  expect(joinSteps(step({ evidence: Array(12).fill(check) }), step({ evidence: Array(9).fill(check) }))).toBeNull()
  const newer = step({ evidence: [{ kind: 'unsupported', label: '定位', required: false }] })
  expect(joinSteps(step({ title: '到店' }), newer)).toBeNull()
})
