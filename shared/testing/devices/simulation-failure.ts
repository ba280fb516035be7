/** One step of a run: enough to replay it. */
export type Action =
  | {
      readonly do: 'command'
      readonly device: number
      readonly name: string
      readonly input: unknown
      /** Seeds the ids this command draws, so that it draws the same when steps before it are left out. */
      readonly luck: number
    }
  | { readonly do: 'undo' | 'redo' | 'kill' | 'restart'; readonly device: number }
  | { readonly do: 'sync'; readonly from: number; readonly to: number }
  | { readonly do: 'partition'; readonly groups: readonly (readonly number[])[] }
  | { readonly do: 'tick'; readonly ticks: number }
  | { readonly do: 'heal' }

/** What a run can be caught at. */
export type FailureCode =
  | 'command-threw'
  | 'failed-command-changed'
  | 'command-not-one-transaction'
  | 'undo-threw'
  | 'undo-touched-others'
  | 'read-threw'
  | 'not-quiet'
  | 'pending-structs'
  | 'state-vectors-differ'
  | 'delete-sets-differ'
  | 'snapshots-differ'
  | 'projections-differ'
  | 'rebuilt-differs'
  | 'snapshot-unstable'
  | 'read-changed-document'
  | 'integrity'
  | 'vacuous'
  | 'leak'

/** A run that broke a promise; the message holds the seed and every step, so that it can be run again. */
export class SimulationFailure extends Error {
  readonly code: FailureCode
  readonly detail: string
  readonly seed: number
  readonly actions: readonly Action[]

  constructor(code: FailureCode, detail: string, seed: number, actions: readonly Action[]) {
    super(`${code}: ${detail}\nseed ${seed} (FUZZ_SEED=${seed}), ${actions.length} steps:\n${formatActions(actions)}`)
    this.name = 'SimulationFailure'
    this.code = code
    this.detail = detail
    this.seed = seed
    this.actions = actions
  }
}

function formatActions(actions: readonly Action[]): string {
  return actions.map((action, index) => `  ${String(index).padStart(3)}  ${JSON.stringify(action)}`).join('\n')
}
