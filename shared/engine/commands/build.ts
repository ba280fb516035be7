import { err, ok } from '../../foundation/index.ts'
import type { BlueprintDocument } from '../blueprint.ts'
import { newBucket } from './create-task.ts'
import type { Planner, PlanningContext } from './planning-context.ts'
import { create, run, type Step } from './steps.ts'

/** Makes everything a blueprint names: all of it or nothing, one undo step. */
export const planBuild: Planner<'workspace/build'> = async (context, { blueprint }) => {
  const taken = blueprint.documents.find(({ id }) => context.kindOf(id))
  if (taken) return err({ reason: 'id-taken', detail: taken.id })
  const { spaceId } = context.identity()
  const members = blueprint.members.map(({ id, name }) => run(spaceId, 'addMember', { memberId: id, name }))
  const documents = blueprint.documents.flatMap((document) => documentSteps(context, document))
  return ok({ steps: [...members, ...documents], output: undefined })
}

function documentSteps(context: PlanningContext, { id, kind, title, parentId, commands }: BlueprintDocument): Step[] {
  const fill = commands.map(({ command, input }) => run(id, command, input))
  if (kind === 'tasks' && parentId !== null) return [...newBucket(context, id, parentId), ...fill]
  const entry = { id, kind, title, parentId }
  return [create(id, kind, title), run(context.identity().spaceId, 'addDocument', entry), ...fill]
}
