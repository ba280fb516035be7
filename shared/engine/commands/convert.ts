import { deterministicId, type DocumentId, err, newId, ok, type Result } from '../../foundation/index.ts'
import type { CommandFailure } from '../../documents/kernel/index.ts'
import { convertItems } from './convert-items.ts'
import { firstStatus, newBucket } from './create-task.ts'
import { mainAnchorStep } from './main-anchor.ts'
import type { Planner, PlanningContext } from './planning-context.ts'
import { create, run, type Step } from './steps.ts'

/** A bucket's command takes at most this many tasks at once. */
const TASKS_PER_COMMAND = 250

/**
 * Turns nodes of a map into sections, tasks and checklist items. Every id follows from project and node, so two people
 * who convert the same branch while apart make the same tasks; converting again adds what is new and renames.
 */
export const planConvert: Planner<'plan/convert'> = async (context, input) => {
  const map = await context.snapshot(input.mapId, 'mindmap')
  if (!map) return err({ reason: 'not-found', detail: input.mapId })
  const target = await targetProject(context, input.mapId, input.project)
  if (!target.ok) return target
  const { projectId, statusId, doneStatusId, steps: projectSteps } = target.value
  const conversionId = newId<string>(context.random)
  const frame = { context, map, mapId: input.mapId, projectId, statusId, doneStatusId, conversionId }
  const converted = convertItems(frame, input.items)
  const { sections, buckets, updates, texts, links } = converted
  const steps: Step[] = [...projectSteps]
  if (input.anchor) {
    steps.push(mainAnchorStep(projectId, await context.snapshot(projectId, 'project'), input.anchor))
  }
  for (const section of sections) steps.push(run(projectId, 'addSection', section))
  for (const [bucketId, items] of buckets) {
    if (!context.kindOf(bucketId)) steps.push(...newBucket(context, bucketId, projectId))
    for (let at = 0; at < items.length; at += TASKS_PER_COMMAND) {
      // The bucket follows from the nodes (ids.ts): there is no other one that everybody would choose.
      steps.push(run(bucketId, 'createTasks', { items: items.slice(at, at + TASKS_PER_COMMAND), overflow: true }))
    }
  }
  for (const { documentId, ...fields } of updates) steps.push(run(documentId, 'setFields', fields))
  for (const text of texts) steps.push(run(input.mapId, 'setText', text))
  if (links.length > 0) steps.push(run(input.mapId, 'setLink', { links }))
  const tasks = [...buckets.values()].reduce((sum, items) => sum + items.length, 0)
  return ok({ steps, output: { projectId, conversionId, tasks } })
}

type Target = {
  readonly projectId: DocumentId
  readonly statusId: string
  readonly doneStatusId: string
  readonly steps: readonly Step[]
}

async function targetProject(
  context: PlanningContext,
  mapId: DocumentId,
  project: { readonly id: DocumentId } | { readonly title: string },
): Promise<Result<Target, CommandFailure>> {
  if ('id' in project) {
    const snapshot = await context.snapshot(project.id, 'project')
    if (!snapshot) return err({ reason: 'not-found', detail: project.id })
    const [statusId, doneStatusId] = [firstStatus(snapshot, 'todo'), firstStatus(snapshot, 'done')]
    return ok({ projectId: project.id, statusId, doneStatusId, steps: [] })
  }
  const projectId = newProjectId(context, mapId)
  const entry = { id: projectId, kind: 'project', title: project.title, parentId: null }
  return ok({
    projectId,
    // A new project has the default statuses.
    statusId: 'todo',
    doneStatusId: 'done',
    steps: [create(projectId, 'project', project.title), run(context.identity().spaceId, 'addDocument', entry)],
  })
}

/** The n-th project made from a map: two people who make the first one while apart make the same one. */
function newProjectId(context: PlanningContext, mapId: DocumentId): DocumentId {
  for (let count = 0; ; count += 1) {
    const id = deterministicId<DocumentId>('project', mapId, count)
    if (!context.kindOf(id)) return id
  }
}
