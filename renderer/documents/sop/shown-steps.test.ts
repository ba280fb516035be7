import { describe, expect, it } from 'vitest'
import type { SopStep } from '#shared/documents/sop/index.ts'
import type { StepId } from '#shared/foundation/index.ts'
import { shownSteps } from './shown-steps.ts'

const id = (name: string): StepId => name as StepId // tests name their steps

function step(name: string, deletedAt: number | null = null): SopStep {
  const fields = { title: name, role: '', minutes: null, instruction: '', evidence: [], stopGate: false }
  return { id: id(name), ...fields, order: 'a0', deletedAt }
}

const names = (steps: ReturnType<typeof shownSteps>): string => steps.map((shown) => shown.id).join('')

describe('the steps shown', () => {
  it('are the living ones and, at their place, those just added', () => {
    const added = [
      { id: id('x'), after: id('a') },
      { id: id('y'), after: id('x') },
      { id: id('z'), after: null },
    ]
    expect(names(shownSteps([step('a'), step('b'), step('c', 1)], added))).toBe('zaxyb')
  })

  it('do not show a step twice once it has come back', () => {
    expect(names(shownSteps([step('a'), step('x')], [{ id: id('x'), after: id('a') }]))).toBe('ax')
  })

  it('do not bring back one that was deleted right after it was added', () => {
    expect(names(shownSteps([step('a'), step('x', 1)], [{ id: id('x'), after: id('a') }]))).toBe('a')
  })

  it('end with one whose neighbour has gone meanwhile', () => {
    expect(names(shownSteps([step('b')], [{ id: id('x'), after: id('a') }]))).toBe('bx')
  })
})
