import { z } from 'zod'
import { type DocumentId, err, ok, type Result, type StepId } from '../../foundation/index.ts'
import {
  type CommandContext,
  defineCommand,
  flatKey,
  isEntityId,
  isLocalDate,
  type LocalDate,
} from '../kernel/index.ts'
import { evidenceValueInput, hashContent, isValueOf, type ProcedureContent, readContent } from '../procedure/index.ts'
import { countersFor } from './results.ts'
import { readResults, runRoots, STEP_STATES, type StoredPin } from './schema.ts'
import { runSnapshot, type RunStep } from './snapshot.ts'

const stepId = z.custom<StepId>(isEntityId)
const reason = z.string().max(2_000)

type StepReason = 'not-started' | 'cancelled' | 'step-not-found'

function findOpenStep(context: CommandContext, id: StepId): Result<RunStep, StepReason> {
  const run = runSnapshot(context.doc)
  if (run.sopId === null) return err('not-started')
  if (run.cancelled) return err('cancelled')
  const step = run.steps.find((candidate) => candidate.id === id)
  return step ? ok(step) : err('step-not-found')
}

export const runCommands = {
  setTitle: defineCommand({
    input: z.object({ title: z.string().max(500) }),
    run: (context, input) => void runRoots(context.doc).meta.set('title', input.title),
  }),

  /** Pins the run to a version of a SOP and takes its steps along. Once, and for ever. */
  start: defineCommand({
    input: z.object({
      sopId: z.custom<DocumentId>(isEntityId),
      versionHash: z.string().max(64),
      versionLabel: z.string().max(40),
      /** What the version holds, whole: the hash is checked, and the run is readable without the SOP. */
      content: z.custom<ProcedureContent>((value) => typeof value === 'object' && value !== null),
      title: z.string().max(500).exactOptional(),
      due: z.custom<LocalDate>(isLocalDate).exactOptional(),
    }),
    check: (context, input): Result<void, 'already-started' | 'no-steps' | 'hash-mismatch'> => {
      if (runSnapshot(context.doc).sopId !== null) return err('already-started')
      const content = readContent(input.content)
      if (content.steps.length === 0) return err('no-steps')
      return hashContent(content) === input.versionHash ? ok() : err('hash-mismatch')
    },
    run: (context, input) => {
      const { meta, pin } = runRoots(context.doc)
      const stored: StoredPin = {
        sopId: input.sopId,
        versionHash: input.versionHash,
        versionLabel: input.versionLabel,
        content: readContent(input.content),
        due: input.due ?? null,
        startedAtMs: context.nowMs,
        startedBy: context.actor,
      }
      pin.set('pin', stored)
      if (input.title !== undefined) meta.set('title', input.title)
    },
  }),

  /**
   * Records what the person at this computer says about a step. What others said stays beside it; saying something
   * with theirs on the screen settles a contradiction.
   */
  setStep: defineCommand({
    input: z.object({ stepId, state: z.enum(STEP_STATES), reason: reason.exactOptional() }),
    check: (context, input): Result<void, StepReason | 'locked' | 'evidence-missing' | 'reason-missing'> => {
      const found = findOpenStep(context, input.stepId)
      if (!found.ok) return found
      // Taking a tick back is always safe, even behind a gate that was shut again.
      if (found.value.locked && input.state !== 'todo') return err('locked')
      if (input.state === 'done' && found.value.missing.length > 0) return err('evidence-missing')
      const needsReason = input.state === 'skipped' || input.state === 'not-applicable'
      return needsReason && !input.reason?.trim() ? err('reason-missing') : ok()
    },
    run: (context, input) => {
      const results = readResults(context.doc).get(input.stepId) ?? []
      runRoots(context.doc).results.set(flatKey(input.stepId, context.actor), {
        state: input.state,
        reason: input.reason?.trim() ?? '',
        atMs: context.nowMs,
        ...countersFor(context.doc, context.actor, results),
      })
    },
  }),

  /** Enters or, with `null`, clears an answer. One outside the limits is kept, but the step cannot be done with it. */
  setValue: defineCommand({
    input: z.object({ stepId, evidenceIndex: z.number().int().min(0), value: evidenceValueInput.nullable() }),
    check: (context, input): Result<void, StepReason | 'locked' | 'evidence-not-found' | 'invalid-value'> => {
      const found = findOpenStep(context, input.stepId)
      if (!found.ok) return found
      if (found.value.locked) return err('locked')
      const evidence = found.value.evidence[input.evidenceIndex]
      if (!evidence) return err('evidence-not-found')
      return input.value === null || isValueOf(evidence, input.value) ? ok() : err('invalid-value')
    },
    run: (context, input) => {
      const key = flatKey(input.stepId, String(input.evidenceIndex))
      const answer = { value: input.value, by: context.actor, atMs: context.nowMs }
      runRoots(context.doc).values.set(key, answer)
    },
  }),

  /** Ends the run without finishing it; everything recorded stays readable. */
  cancel: defineCommand({
    input: z.object({ reason }),
    check: (context, input): Result<void, 'already-cancelled' | 'reason-missing'> => {
      if (runSnapshot(context.doc).cancelled) return err('already-cancelled')
      return input.reason.trim() === '' ? err('reason-missing') : ok()
    },
    run: (context, input) => {
      const cancelled = { reason: input.reason.trim(), by: context.actor, atMs: context.nowMs }
      runRoots(context.doc).run.set('cancelled', cancelled)
    },
  }),
}
