import type { WorkspaceCommands } from '../workspace-commands.ts'
import { planBuild } from './build.ts'
import { planChangeTasks, planCreateTasks, planDeleteTasks } from './change-tasks.ts'
import { planConvert } from './convert.ts'
import { planCreateTask } from './create-task.ts'
import { planSetMainAnchor } from './main-anchor.ts'
import { planMoveTask } from './move-task.ts'
import type { Planner } from './planning-context.ts'
import { planSetNodeDone, planSetTaskDone } from './set-done.ts'
import { planStartRun } from './start-run.ts'
import { planResolveTitle } from './titles.ts'
import {
  planAddMember,
  planCreateDocument,
  planMoveDocument,
  planRenameDocument,
  planRenameMember,
  planRestoreDocument,
  planTrashDocument,
} from './workspace.ts'

/** Every command over several documents, by name. */
export const planners: { readonly [Name in keyof WorkspaceCommands]: Planner<Name> } = {
  'workspace/createDocument': planCreateDocument,
  'workspace/build': planBuild,
  'workspace/renameDocument': planRenameDocument,
  'workspace/trashDocument': planTrashDocument,
  'workspace/restoreDocument': planRestoreDocument,
  'workspace/moveDocument': planMoveDocument,
  'workspace/renameMember': planRenameMember,
  'workspace/addMember': planAddMember,
  'plan/createTask': planCreateTask,
  'plan/moveTask': planMoveTask,
  'plan/createTasks': planCreateTasks,
  'plan/changeTasks': planChangeTasks,
  'plan/deleteTasks': planDeleteTasks,
  'plan/setMainAnchor': planSetMainAnchor,
  'plan/convert': planConvert,
  'plan/resolveTitle': planResolveTitle,
  'plan/setTaskDone': planSetTaskDone,
  'plan/setNodeDone': planSetNodeDone,
  'work/startRun': planStartRun,
}
