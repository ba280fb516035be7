import * as Y from 'yjs'
import { compareText } from '../../foundation/index.ts'
import type { StepState, StoredResult } from './schema.ts'

/** One person's word on a step as shown. */
export type StepResult = Omit<StoredResult, 'n' | 'seen'> & {
  /** True when someone who had this word before them said otherwise later; kept, but it no longer counts. */
  readonly superseded: boolean
}

export type StepOutcome = {
  readonly state: StepState
  /** The standing words contradict each other: people said different things without knowing of each other. */
  readonly needsConfirmation: boolean
  /** Everybody's word, by person. */
  readonly results: readonly StepResult[]
}

// The most cautious first: while a contradiction stands, nothing counts as passed that somebody said was not.
const CAUTION: readonly StepState[] = ['failed', 'skipped', 'not-applicable', 'done', 'doing', 'todo']
const SETTLED: ReadonlySet<StepState> = new Set(['done', 'failed', 'skipped', 'not-applicable'])

/** True for a state after which nothing more is expected of the step. */
export function isSettled(state: StepState): boolean {
  return SETTLED.has(state)
}

/** What a step's results come to: a pure function of the set, whatever the clocks of the people (RN3, RN4). */
export function outcomeOf(stored: readonly StoredResult[]): StepOutcome {
  const isSeenByAnother = (result: StoredResult): boolean =>
    stored.some((other) => other.by !== result.by && (other.seen.get(result.by) ?? 0) >= result.n && result.n > 0)
  const standing = stored.filter((result) => !isSeenByAnother(result))
  // Only a forged document has words that all supersede each other; then all of them stand.
  const words = standing.length > 0 ? standing : stored
  const said = new Set(words.map((result) => result.state))
  const settled = [...said].filter(isSettled)
  return {
    state: CAUTION.find((state) => said.has(state)) ?? 'todo',
    needsConfirmation: settled.length > 1,
    results: stored
      .map((result) => {
        const { n: _n, seen: _seen, ...shown } = result
        return { ...shown, superseded: !words.includes(result) }
      })
      .sort((a, b) => compareText(a.by, b.by)),
  }
}

/**
 * The counters of a new word by `memberId` on a step with these results, as they are stored. A word taken back leaves no
 * count behind, yet somebody may have seen it: so the count is never below how much the document has ever been written.
 */
export function countersFor(
  doc: Y.Doc,
  memberId: string,
  stored: readonly StoredResult[],
): { readonly n: number; readonly seen: Readonly<Record<string, number>> } {
  const others = stored.filter((result) => result.by !== memberId)
  const own = stored.find((result) => result.by === memberId)?.n ?? 0
  // Others may have seen a word that was undone since: the new one must be newer than that, too.
  const seenByOthers = others.map((other) => other.seen.get(memberId) ?? 0)
  return {
    n: Math.max(own, ...seenByOthers, writtenIn(doc)) + 1,
    seen: Object.fromEntries(others.map(({ by, n }) => [by, n])),
  }
}

/** How much this copy has ever received and written; undo adds to it and takes nothing away. */
function writtenIn(doc: Y.Doc): number {
  const clocks = Y.decodeStateVector(Y.encodeStateVector(doc)).values()
  return [...clocks].reduce((sum, clock) => sum + clock, 0)
}
