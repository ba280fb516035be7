import type { WorkspaceCommands } from '../workspace-commands.ts'
import { planCreateTask } from './create-task.ts'
import type { Planner } from './planning-context.ts'
import { planSetNodeDone, planSetTaskDone } from './set-done.ts'
import { planStartRun } from './start-run.ts'
import { planAddMember, planCreateDocument, planRenameDocument } from './workspace.ts'

/** Every command over several documents, by name. */
export const planners: { readonly [Name in keyof WorkspaceCommands]?: Planner<Name> } = {
  'workspace/createDocument': planCreateDocument,
  'workspace/renameDocument': planRenameDocument,
  'workspace/addMember': planAddMember,
  'plan/createTask': planCreateTask,
  'plan/setTaskDone': planSetTaskDone,
  'plan/setNodeDone': planSetNodeDone,
  'work/startRun': planStartRun,
}
