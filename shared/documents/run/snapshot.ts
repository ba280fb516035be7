import type * as Y from 'yjs'
import type { DocumentId, MemberId } from '../../foundation/index.ts'
import {
  deepFreeze,
  flatKey,
  isLocalDate,
  type LocalDate,
  numberOrNull,
  readMeta,
  recordOf,
  textOr,
} from '../kernel/index.ts'
import {
  type EvidenceValue,
  hasHash,
  isSatisfied,
  isValueOf,
  type ProcedureContent,
  type ProcedureHeader,
  type ProcedureStep,
  readContent,
} from '../procedure/index.ts'
import { isSettled, outcomeOf, type StepOutcome } from './results.ts'
import { readResults, readValue, runRoots } from './schema.ts'

export type RunState = 'not-started' | 'running' | 'done' | 'done-with-deviation' | 'cancelled'

export type RunAnswer = { readonly value: EvidenceValue; readonly by: MemberId; readonly atMs: number }

export type RunStep = ProcedureStep &
  StepOutcome & {
    /** An earlier stop gate is shut: the step cannot be worked on. */
    readonly locked: boolean
    /** Failed, skipped, done without its evidence, or settled while locked. */
    readonly deviation: boolean
    /** One per piece of evidence, `null` where nothing is entered. */
    readonly answers: readonly (RunAnswer | null)[]
    /** Positions of evidence that keep the step from being done. */
    readonly missing: readonly number[]
  }

export type RunSnapshot = {
  readonly title: string
  readonly sopId: DocumentId | null
  readonly versionHash: string
  readonly versionLabel: string
  /** False when the steps in here are not those of the version the run names. */
  readonly intact: boolean
  readonly procedure: { readonly title: string; readonly header: ProcedureHeader }
  readonly startedAtMs: number | null
  readonly startedBy: MemberId | null
  readonly due: LocalDate | null
  readonly state: RunState
  readonly steps: readonly RunStep[]
  readonly progress: { readonly done: number; readonly total: number }
  /** How many steps wait for someone to resolve a contradiction. */
  readonly confirmations: number
  readonly cancelled: { readonly reason: string; readonly by: MemberId; readonly atMs: number } | null
}

/** The run as plain data; complete without the SOP it is of (RN1). */
export function runSnapshot(doc: Y.Doc): RunSnapshot {
  const pin = recordOf(runRoots(doc).pin.get('pin'))
  const content = readContent(pin['content'])
  const steps = readRunSteps(doc, content)
  const cancelled = readCancelled(doc)
  const sopId = textOr(pin['sopId'], '')
  const versionHash = textOr(pin['versionHash'], '')
  return deepFreeze({
    title: readMeta(doc).title,
    sopId: sopId === '' ? null : (sopId as DocumentId), // ids are opaque: any text is one
    versionHash,
    versionLabel: textOr(pin['versionLabel'], ''),
    intact: hasHash(pin['content'], versionHash),
    procedure: { title: content.title, header: content.header },
    startedAtMs: numberOrNull(pin['startedAtMs']),
    startedBy: typeof pin['startedBy'] === 'string' ? (pin['startedBy'] as MemberId) : null,
    due: isLocalDate(pin['due']) ? pin['due'] : null,
    state: stateOf(steps, cancelled !== null),
    steps,
    progress: {
      done: steps.filter((step) => isSettled(step.state) && !step.needsConfirmation).length,
      total: steps.length,
    },
    confirmations: steps.filter((step) => step.needsConfirmation).length,
    cancelled,
  })
}

function readRunSteps(doc: Y.Doc, content: ProcedureContent): RunStep[] {
  const results = readResults(doc)
  let locked = false
  return content.steps.map((step) => {
    const outcome = outcomeOf(results.get(step.id) ?? [])
    const answers = step.evidence.map((evidence, index): RunAnswer | null => {
      const stored = readValue(doc, flatKey(step.id, String(index)))
      if (!stored || !isValueOf(evidence, stored.value)) return null
      return { value: stored.value, by: stored.by, atMs: stored.atMs }
    })
    const missing = step.evidence.flatMap((evidence, index) =>
      isSatisfied(evidence, answers[index]?.value ?? null) ? [] : [index],
    )
    const isWanting = outcome.state === 'done' && missing.length > 0
    const isAhead = locked && isSettled(outcome.state)
    const deviation = outcome.state === 'failed' || outcome.state === 'skipped' || isWanting || isAhead
    const shown = { ...step, ...outcome, locked, deviation, answers, missing }
    locked ||= step.stopGate && !isPassed(outcome)
    return shown
  })
}

/** A gate opens when its step is done or does not apply, and nobody says otherwise (RN5). */
function isPassed({ state, needsConfirmation }: StepOutcome): boolean {
  return (state === 'done' || state === 'not-applicable') && !needsConfirmation
}

function stateOf(steps: readonly RunStep[], isCancelled: boolean): RunState {
  if (isCancelled) return 'cancelled'
  if (steps.every((step) => step.state === 'todo')) return 'not-started'
  if (!steps.every((step) => isSettled(step.state) && !step.needsConfirmation)) return 'running'
  return steps.some((step) => step.deviation) ? 'done-with-deviation' : 'done'
}

function readCancelled(doc: Y.Doc): RunSnapshot['cancelled'] {
  const stored = recordOf(runRoots(doc).run.get('cancelled'))
  if (typeof stored['by'] !== 'string') return null
  return {
    reason: textOr(stored['reason'], ''),
    by: stored['by'] as MemberId,
    atMs: numberOrNull(stored['atMs']) ?? 0,
  }
}
