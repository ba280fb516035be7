import { type CommandFailure } from '../documents/kernel/index.ts'
import { type DocumentId, err, ok, type Result } from '../foundation/index.ts'
import type { Executor } from './commands/executor.ts'
import { planners } from './commands/index.ts'
import { stepsWithMove } from './commands/actual-dates.ts'
import type { PlanningContext } from './commands/planning-context.ts'
import { run as runStep } from './commands/steps.ts'
import type { Plan } from './commands/steps.ts'
import { stepsWithRename } from './commands/titles.ts'

export type CommandLine = {
  readonly run: (name: string, input: unknown, undoGroup?: string) => Promise<Result<unknown, CommandFailure>>
}

/**
 * Runs commands one after another, each seeing all the one before has done.
 * `kind/command` goes to one document; the names in `planners` go over several.
 */
export function createCommandLine(parts: {
  readonly executor: Executor
  readonly context: PlanningContext
  readonly refresh: () => void
}): CommandLine & { readonly inTurn: <T>(work: () => Promise<T> | T) => Promise<T> } {
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T> | T): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }
  return {
    inTurn,
    run: (name, input, undoGroup) =>
      inTurn(async () => {
        parts.refresh()
        const plan = await planFor(parts.context, name, input)
        if (!plan.ok) return plan
        if (plan.value.steps.length === 0) return ok(plan.value.output)
        const done = await parts.executor.execute(name, plan.value.steps, undoGroup)
        if (!done.ok) return done
        return ok(plan.value.output === STEP_OUTPUT ? done.value : plan.value.output)
      }),
  }
}

/** Stands for "what the one step answers": a document's own command. */
const STEP_OUTPUT: unique symbol = Symbol('output of the step')

async function planFor(
  context: PlanningContext,
  name: string,
  input: unknown,
): Promise<Result<Plan<unknown>, CommandFailure>> {
  if (isPlanned(name)) {
    // Callers are typed by the command map; a planner reads documents and each step validates its own input again.
    const planner = planners[name] as (context: PlanningContext, input: unknown) => ReturnType<typeof planFor>
    return planner(context, input)
  }
  const [kind, command] = name.split('/')
  if (!kind || !command || typeof input !== 'object' || input === null || !('documentId' in input)) {
    return err({ reason: 'unknown-command', detail: name })
  }
  const { documentId, ...rest } = input
  const id = documentId as DocumentId // a brand over text; an unknown id ends in not-found below
  const actual = context.kindOf(id)
  if (actual === null) return err({ reason: 'not-found', detail: String(documentId) })
  if (actual !== kind) return err({ reason: 'unknown-command', detail: `${name} for a ${actual}` })
  const step = runStep(id, command, rest)
  // What follows comes first: the command's own step is last, so that its answer is the command's answer.
  return ok({
    steps: [...(await stepsWithRename(context, step)), ...(await stepsWithMove(context, step)), step],
    output: STEP_OUTPUT,
  })
}

function isPlanned(name: string): name is keyof typeof planners {
  return Object.hasOwn(planners, name)
}
