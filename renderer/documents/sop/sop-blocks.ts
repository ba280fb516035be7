import type { TFunction } from 'i18next'
import type { Line, RichTextBlock } from '#shared/documents/rich-text/index.ts'
import type { ProcedureHeader, ProcedureStep } from '#shared/documents/procedure/index.ts'
import { evidenceText } from './evidence-words.ts'

/** A SOP as the blocks of a page, for people who have no Branchline: who keeps it, the steps with their evidence, the notes. */
export function sopBlocks(
  sop: {
    readonly header: ProcedureHeader
    readonly steps: readonly ProcedureStep[]
    readonly notes: readonly RichTextBlock[]
  },
  t: TFunction<'sop'>,
): readonly RichTextBlock[] {
  const { header, steps, notes } = sop
  const fact = (label: string, value: string): readonly Line[] =>
    value === '' ? [] : [[{ text: `${label}：`, marks: ['bold'] }, { text: value }]]
  const facts = [
    ...fact(t('number'), header.number),
    ...fact(t('purpose'), header.purpose),
    ...fact(t('owner'), header.owner),
    ...fact(t('scope'), header.scope),
  ]
  return [
    ...(facts.length > 0 ? [{ kind: 'bullets', items: facts } as const] : []),
    ...(steps.length > 0
      ? ([
          { kind: 'heading', level: 2, text: t('steps') },
          { kind: 'numbers', items: steps.map((step) => ({ text: step.title, blocks: stepBlocks(step, t) })) },
        ] as const)
      : []),
    ...(notes.length > 0 ? [{ kind: 'heading', level: 2, text: t('notes') } as const, ...notes] : []),
  ]
}

function stepBlocks(step: ProcedureStep, t: TFunction<'sop'>): readonly RichTextBlock[] {
  const { role, minutes, stopGate, instruction, evidence } = step
  const facts = [role, minutes === null ? '' : t('minutes', { count: minutes }), stopGate ? t('stopGate') : '']
  const line = facts.filter((fact) => fact !== '').join(' · ')
  return [
    ...(line === '' ? [] : [{ kind: 'paragraph', text: line } as const]),
    ...instruction
      .split('\n')
      .filter((text) => text.trim() !== '')
      .map((text): RichTextBlock => ({ kind: 'paragraph', text })),
    ...(evidence.length > 0
      ? ([{ kind: 'tasks', items: evidence.map((each) => ({ text: evidenceText(each, t), checked: false })) }] as const)
      : []),
  ]
}
