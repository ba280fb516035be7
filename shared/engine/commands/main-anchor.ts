import { deterministicId, type DocumentId, err, ok } from '../../foundation/index.ts'
import type { SnapshotOf } from '../snapshot-types.ts'
import type { MainAnchor } from '../workspace-commands.ts'
import type { Planner } from './planning-context.ts'
import { run, type Step } from './steps.ts'

/** Sets, moves or takes away the day that a project's dates are counted from. */
export const planSetMainAnchor: Planner<'plan/setMainAnchor'> = async (context, { projectId, anchor }) => {
  const project = await context.snapshot(projectId, 'project')
  if (!project) return err({ reason: 'not-found', detail: projectId })
  if (anchor) return ok({ steps: [mainAnchorStep(projectId, project, anchor)], output: undefined })
  const main = project.anchors.find((each) => each.main)
  const steps = main ? [run(projectId, 'removeAnchor', { anchorId: main.id })] : []
  return ok({ steps, output: undefined })
}

/**
 * The step that sets a project's main anchor. The first one has an id of the project's own, so that two people who set
 * it apart set one; an anchor that already has the name becomes the main one instead of a second of that name.
 */
export function mainAnchorStep(
  projectId: DocumentId,
  project: Pick<SnapshotOf<'project'>, 'anchors'> | null,
  { title, at }: MainAnchor,
): Step {
  const token = title.replaceAll(/\s+/gu, '') || 'D-day'
  const known = project?.anchors.find((each) => each.token === token) ?? project?.anchors.find((each) => each.main)
  const anchorId = known?.id ?? deterministicId<string>('anchor', projectId, 'main')
  return run(projectId, 'setAnchor', { anchorId, title, token, at, main: true })
}
