import type { CommandFailure } from '../../documents/kernel/index.ts'
import { type Clock, newId, type Random, type Result } from '../../foundation/index.ts'
import type { Writer } from '../log/writer.ts'
import type { Intent, Storage } from '../storage/storage-port.ts'
import type { UndoJournal } from '../undo/undo-journal.ts'
import { createDocuments, holdDocuments, rehearse, runSteps, type StepParts } from './runner.ts'
import type { Step } from './steps.ts'

export type Executor = {
  /** Carries out resolved steps as one intent: all of it on the disk or none, one undo step. */
  readonly execute: (
    command: string,
    steps: readonly Step[],
    undoGroup?: string,
  ) => Promise<Result<unknown, CommandFailure>>
  /** Finishes what a crash interrupted; answers how many intents there were. */
  readonly replayPending: () => Promise<number>
}

/**
 * Runs steps over documents. Several documents: the resolved steps are first put on the disk as a pending intent, then
 * all updates and the intent's end go in one batch. Killed before: nothing. Killed between: finished at the next start.
 */
export function createExecutor(
  parts: StepParts & {
    readonly writer: Writer
    readonly storage: Storage
    readonly journal: UndoJournal
    readonly clock: Clock
    readonly random: Random
    readonly onFailure?: (failure: unknown) => void
  },
): Executor {
  const { store, writer, journal } = parts
  const apply = (
    command: string,
    steps: readonly Step[],
    undoable: boolean,
    undoGroup?: string,
  ): Result<unknown, CommandFailure> => {
    createDocuments(parts, steps)
    if (!undoable) return runSteps(parts, steps)
    const ids = new Set(steps.map(({ documentId }) => documentId))
    const documents = [...ids].flatMap((id) => store.peek(id) ?? [])
    return journal.record(command, documents, () => runSteps(parts, steps, journal.untracked), undoGroup)
  }

  const execute: Executor['execute'] = async (command, steps, undoGroup) => {
    const held = await holdDocuments(store, steps)
    if (!held.ok) return held
    try {
      const rehearsed = rehearse(parts, steps)
      if (!rehearsed.ok) return rehearsed
      const isLocal = new Set(steps.map(({ documentId }) => documentId)).size < 2
      if (isLocal) return apply(command, steps, true, undoGroup)
      // Ids sort by time, so that pending intents are replayed in the order they were begun.
      const id = `${String(parts.clock.nowMs()).padStart(15, '0')}-${newId(parts.random)}`
      const intent: Intent = { id, command, input: { steps }, state: 'pending' }
      // When the disk refuses, the command still goes on in memory: the writer keeps everything and tries again.
      await writer.commit({ intents: [intent] })
      const result = apply(command, steps, true, undoGroup)
      writer.addIntent({ ...intent, input: null, state: 'done' })
      return result
    } finally {
      held.value.release()
    }
  }

  /**
   * Nothing of a pending intent is on the disk: its updates and its end are one batch. True when it needs no other try:
   * it was done, or a document changed on another device since. A document that cannot be read now may be read later.
   */
  const finish = async (intent: Intent): Promise<boolean> => {
    const steps = stepsOf(intent.input)
    const held = await holdDocuments(store, steps)
    if (!held.ok) return held.reason.reason !== 'unreadable'
    try {
      const rehearsed = rehearse(parts, steps)
      if (!rehearsed.ok) return !held.value.documents.some(({ damaged }) => damaged)
      const result = apply(intent.command, steps, false)
      if (!result.ok) parts.onFailure?.(result.reason)
      return true
    } finally {
      held.value.release()
    }
  }

  return {
    execute,
    replayPending: async () => {
      const pending = await parts.storage.pendingIntents()
      if (!pending.ok) return 0
      for (const intent of pending.value) {
        // One that cannot even be tried must not keep the workspace from opening; it stays for the next start.
        const finished = await finish(intent).catch((failure: unknown) => {
          parts.onFailure?.(failure)
          return false
        })
        if (finished) writer.addIntent({ ...intent, input: null, state: 'done' })
      }
      return pending.value.length
    },
  }
}

function stepsOf(input: unknown): readonly Step[] {
  const steps: unknown = typeof input === 'object' && input !== null && 'steps' in input ? input.steps : []
  return Array.isArray(steps) ? (steps as Step[]) : [] // written by `execute`; each command validates its own input again
}
