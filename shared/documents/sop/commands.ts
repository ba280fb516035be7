import type * as Y from 'yjs'
import { z } from 'zod'
import { err, newId, ok, placeAt, type Result, type StepId } from '../../foundation/index.ts'
import { type CommandContext, defineCommand, flatKey, isEntityId } from '../kernel/index.ts'
import { evidenceInput, REVIEW_INTERVALS } from '../procedure/index.ts'
import { richTextBlock, writeRichText } from '../rich-text/index.ts'
import { sopRoots } from './schema.ts'
import { readSteps, type SopStep } from './steps.ts'
import { draftOf, nextSequence, readVersions, type StoredVersion } from './versions.ts'

const stepId = z.custom<StepId>(isEntityId)
const title = z.string().max(500)
const index = z.number().int().min(0)

const stepFields = {
  role: z.string().max(100).exactOptional(),
  minutes: z.number().min(0).max(100_000).nullable().exactOptional(),
  instruction: z.string().max(20_000).exactOptional(),
  evidence: z.array(evidenceInput).max(20).readonly().exactOptional(),
  stopGate: z.boolean().exactOptional(),
}

type StepReason = 'step-not-found'

function findStep(context: CommandContext, id: StepId): SopStep | undefined {
  return readSteps(context.doc).find((step) => step.id === id)
}

function requireStep(context: CommandContext, id: StepId): Result<void, StepReason> {
  return findStep(context, id) ? ok() : err('step-not-found')
}

/** The key for a place among the living steps; steps with equal keys around it get new ones first. */
function orderAt(doc: Y.Doc, id: StepId, at: number | undefined): string {
  const siblings = readSteps(doc).filter((step) => step.deletedAt === null && step.id !== id)
  const { order, rekeyed } = placeAt(siblings, at ?? siblings.length)
  for (const sibling of rekeyed) sopRoots(doc).steps.set(flatKey(sibling.id, 'order'), sibling.order)
  return order
}

export const sopCommands = {
  setTitle: defineCommand({
    input: z.object({ title }),
    run: (context, input) => void sopRoots(context.doc).meta.set('title', input.title),
  }),

  /** Sets the given fields of the header and leaves the others. */
  setHeader: defineCommand({
    input: z.object({
      number: z.string().max(100).exactOptional(),
      purpose: z.string().max(5_000).exactOptional(),
      scope: z.string().max(5_000).exactOptional(),
      owner: z.string().max(200).exactOptional(),
      reviewEvery: z.enum(REVIEW_INTERVALS).exactOptional(),
    }),
    run: (context, input) => {
      const { header } = sopRoots(context.doc)
      for (const [field, value] of Object.entries(input)) if (header.get(field) !== value) header.set(field, value)
    },
  }),

  /** Adds a step, at the end unless told where; answers its id. */
  addStep: defineCommand({
    input: z.object({ stepId: stepId.exactOptional(), title, index: index.exactOptional(), ...stepFields }),
    check: (context, input): Result<void, 'step-exists'> =>
      input.stepId !== undefined && findStep(context, input.stepId) ? err('step-exists') : ok(),
    run: (context, input): StepId => {
      const { stepId: given, index: at, ...fields } = input
      const id = given ?? newId<StepId>(context.random)
      const { stepOrigins, steps } = sopRoots(context.doc)
      // Undo takes back `added` alone: the step goes to the trash with whatever others wrote into it (SO3).
      stepOrigins.set(id, { ...fields, order: orderAt(context.doc, id, at), created: context.nowMs })
      steps.set(flatKey(id, 'added'), true)
      return id
    },
  }),

  /** Sets the given fields of a step and leaves the others. */
  updateStep: defineCommand({
    input: z.object({ stepId, title: title.exactOptional(), ...stepFields }),
    check: (context, input) => requireStep(context, input.stepId),
    run: (context, input) => {
      const { stepId: id, ...fields } = input
      for (const [field, value] of Object.entries(fields)) sopRoots(context.doc).steps.set(flatKey(id, field), value)
    },
  }),

  /** Moves a step to the `index`-th place among the other living steps. */
  moveStep: defineCommand({
    input: z.object({ stepId, index }),
    check: (context, input) => requireStep(context, input.stepId),
    run: (context, input) => {
      const order = orderAt(context.doc, input.stepId, input.index)
      sopRoots(context.doc).steps.set(flatKey(input.stepId, 'order'), order)
    },
  }),

  deleteStep: defineCommand({
    input: z.object({ stepId }),
    check: (context, input) => requireStep(context, input.stepId),
    run: (context, input) => {
      if (findStep(context, input.stepId)?.deletedAt !== null) return
      sopRoots(context.doc).steps.set(flatKey(input.stepId, 'deletedAt'), context.nowMs)
    },
  }),

  restoreStep: defineCommand({
    input: z.object({ stepId }),
    check: (context, input) => requireStep(context, input.stepId),
    run: (context, input) => {
      const { steps } = sopRoots(context.doc)
      if (typeof steps.get(flatKey(input.stepId, 'deletedAt')) === 'number') {
        steps.set(flatKey(input.stepId, 'deletedAt'), null)
      }
      if (findStep(context, input.stepId)?.deletedAt !== null) steps.set(flatKey(input.stepId, 'added'), true)
    },
  }),

  /** Replaces the whole body: for seeds, importers and tests. Typing goes through the editor's mirror. */
  replaceContent: defineCommand({
    input: z.object({ blocks: z.array(richTextBlock).max(5_000).readonly() }),
    run: (context, input) => writeRichText(sopRoots(context.doc).content, input.blocks),
  }),

  /**
   * Freezes the present text as a version and answers its hash. Does nothing when this text is frozen already.
   * It cannot be undone: a run may be pinned to it by then.
   */
  freezeVersion: defineCommand({
    input: z.object({}),
    check: (context): Result<void, 'no-steps'> =>
      draftOf(context.doc).content.steps.length > 0 ? ok() : err('no-steps'),
    run: (context): string => {
      const { hash, content, body } = draftOf(context.doc)
      const { versions } = sopRoots(context.doc)
      // A version that was tampered with is mended: under this hash only this text is right (SO4).
      if (readVersions(context.doc).some((version) => version.hash === hash && version.intact)) return hash
      const version: StoredVersion = {
        content,
        body,
        sequence: nextSequence(context.doc),
        frozenAtMs: context.nowMs,
        by: context.actor,
      }
      versions.set(hash, version)
      return hash
    },
  }),
}
