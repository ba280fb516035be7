import { type BlueprintDocument, fillWith } from '../engine/index.ts'
import type { DocumentId } from '../foundation/index.ts'
import { type ContentLanguage, say } from './language.ts'
import { roleName } from './roles.ts'
import type { ContentEvidence, Procedure } from './schema.ts'

type EvidenceInput = NonNullable<Parameters<typeof fillWith<'sop', 'addStep'>>[2]['evidence']>[number]

/** The document of one SOP of the starter pack. It begins as a draft: a team approves it before it takes effect. */
export function drawProcedure(
  procedure: Procedure,
  id: DocumentId,
  parentId: DocumentId | null,
  language: ContentLanguage,
): BlueprintDocument {
  const { number, owner, purpose, reviewEvery, scope, steps, title } = procedure
  return {
    id,
    kind: 'sop',
    title: say(title, language),
    parentId,
    commands: [
      fillWith('sop', 'setHeader', {
        number,
        purpose: say(purpose, language),
        scope: say(scope, language),
        owner: roleName(owner, language),
        reviewEvery,
      }),
      ...steps.map((step) =>
        fillWith('sop', 'addStep', {
          title: say(step.title, language),
          role: roleName(step.role, language),
          minutes: step.expectedMinutes,
          instruction: instructionOf(step, language),
          evidence: step.evidence.map((evidence) => evidenceOf(evidence, language)),
          stopGate: step.stopGate,
        }),
      ),
    ],
  }
}

/** What to do, and, in words, what the product does not decide by itself yet: when a step counts, what a failure means. */
function instructionOf(step: Procedure['steps'][number], language: ContentLanguage): string {
  const ifShown = step.showIf?.note === undefined ? [] : [say(step.showIf.note, language)]
  const prefix = language === 'zh' ? '不合格时：' : 'If it fails: '
  const ifFailed = step.onFail.map(({ note }) => `${prefix}${say(note, language)}`)
  return [...ifShown, say(step.instruction, language), ...ifFailed].join('\n')
}

const PROOF = {
  signature: { zh: '已签字', en: 'Signed' },
  file: { zh: '文件已归档', en: 'File stored' },
} as const

/** Kinds the product cannot hold yet are ticked off by name, so that no proof goes unasked. */
function evidenceOf(evidence: ContentEvidence, language: ContentLanguage): EvidenceInput {
  const { kind, required } = evidence
  switch (kind) {
    case 'check':
    case 'link':
    case 'photo':
      return { kind, required }
    case 'text':
      return { kind, required, minLength: evidence.minChars, maxLength: evidence.maxChars }
    case 'number':
      return { kind, required, min: evidence.min, max: evidence.max, unit: evidence.unit }
    case 'choice':
      return { kind, required, options: evidence.options }
    case 'signature':
    case 'file':
      return { kind: 'check', required, label: PROOF[kind][language] }
  }
}
