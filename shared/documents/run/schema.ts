import type * as Y from 'yjs'
import type { MemberId } from '../../foundation/index.ts'
import { isEntityId, type LocalDate, numberOrNull, readFlat, recordOf, textOr } from '../kernel/index.ts'

/** What a person says about a step. */
export const STEP_STATES = ['todo', 'doing', 'done', 'failed', 'skipped', 'not-applicable'] as const
export type StepState = (typeof STEP_STATES)[number]

/** One person's word on one step. Two people's words on one step are two keys and both stay (RN3). */
export type StoredResult = {
  readonly by: MemberId
  readonly state: StepState
  readonly reason: string
  readonly atMs: number
  /** Larger with each of this person's words on this step, also after one was taken back. */
  readonly n: number
  /** The count of every other person's word on this step that the author had before them. */
  readonly seen: ReadonlyMap<string, number>
}

/** What a run is of: one value, written once. */
export type StoredPin = {
  readonly sopId: string
  readonly versionHash: string
  readonly versionLabel: string
  readonly content: unknown
  readonly due: LocalDate | null
  readonly startedAtMs: number
  readonly startedBy: string
}

/** The root maps. `pin` is outside undo: what a run is of never changes (RN1). */
export function runRoots(doc: Y.Doc) {
  return {
    meta: doc.getMap('meta'),
    /** `pin` → StoredPin. */
    pin: doc.getMap('pin'),
    /** `stepId|memberId` → StoredResult without `by`, `seen` as a plain object. */
    results: doc.getMap('results'),
    /** `stepId|evidenceIndex` → { value, by, atMs }. */
    values: doc.getMap('values'),
    /** `cancelled` → { reason, by, atMs }. */
    run: doc.getMap('run'),
  }
}

/** Every readable result by step; values of any shape are tolerated. */
export function readResults(doc: Y.Doc): ReadonlyMap<string, readonly StoredResult[]> {
  const byStep = new Map<string, StoredResult[]>()
  for (const [stepId, fields] of readFlat(runRoots(doc).results)) {
    const results: StoredResult[] = []
    for (const [memberId, value] of fields) {
      const stored = recordOf(value)
      const state = STEP_STATES.find((known) => known === stored['state'])
      if (!state || !isEntityId(memberId)) continue
      results.push({
        by: memberId as MemberId, // ids are opaque: any text is one
        state,
        reason: textOr(stored['reason'], ''),
        atMs: numberOrNull(stored['atMs']) ?? 0,
        n: numberOrNull(stored['n']) ?? 0,
        seen: new Map(Object.entries(recordOf(stored['seen'])).map(([id, count]) => [id, numberOrNull(count) ?? 0])),
      })
    }
    byStep.set(stepId, results)
  }
  return byStep
}

/** An answer to one piece of evidence. The later one replaces the earlier: it is one field that several people fill. */
export type StoredValue = { readonly value: unknown; readonly by: MemberId; readonly atMs: number }

/** The stored answer, or null. */
export function readValue(doc: Y.Doc, key: string): StoredValue | null {
  const stored = recordOf(runRoots(doc).values.get(key))
  if (stored['value'] === undefined || stored['value'] === null) return null
  return { value: stored['value'], by: textOr(stored['by'], '') as MemberId, atMs: numberOrNull(stored['atMs']) ?? 0 }
}
