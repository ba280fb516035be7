import { useMemo } from 'react'
import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { useMe, useToday } from '#renderer/app/index.ts'
import type { DocumentId, TaskId } from '#shared/foundation/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { NO_FILTER, type TaskFilter, taskMatcher } from './task-filter.ts'

/** What all views of one project share while the window is open: nothing of it is worth remembering longer. */
export type ProjectFocus = {
  readonly filter: TaskFilter
  /** The task the keyboard is at, so that another view continues where this one was. */
  readonly taskId: TaskId | null
}

type Store = {
  readonly projects: Readonly<Record<string, ProjectFocus>>
  readonly change: (projectId: DocumentId, change: Partial<ProjectFocus>) => void
}

const AT_FIRST: ProjectFocus = { filter: NO_FILTER, taskId: null }

/** The focus of each project. For tests; views use the hooks. */
export const useProjectFocus: UseBoundStore<StoreApi<Store>> = create<Store>()((set) => ({
  projects: {},
  change: (projectId, change) =>
    set(({ projects }) => ({
      projects: { ...projects, [projectId]: { ...(projects[projectId] ?? AT_FIRST), ...change } },
    })),
}))

/** The filter of a project, and a way to change parts of it. */
export function useTaskFilter(projectId: DocumentId): readonly [TaskFilter, (change: Partial<TaskFilter>) => void] {
  const filter = useProjectFocus(({ projects }) => projects[projectId]?.filter ?? NO_FILTER)
  const change = useProjectFocus((focus) => focus.change)
  return [filter, (next) => change(projectId, { filter: { ...filter, ...next } })]
}

/** Whether a task passes the project's filter; stable until the filter or the day changes. */
export function useTaskMatcher(projectId: DocumentId): (task: TaskView) => boolean {
  const filter = useProjectFocus(({ projects }) => projects[projectId]?.filter ?? NO_FILTER)
  const me = useMe()?.id ?? null
  const today = useToday()
  return useMemo(() => taskMatcher(filter, { me, today }), [filter, me, today])
}

/** The task the keyboard is at in this project, whichever view it is in. */
export function useFocusedTask(projectId: DocumentId): readonly [TaskId | null, (taskId: TaskId) => void] {
  const taskId = useProjectFocus(({ projects }) => projects[projectId]?.taskId ?? null)
  const change = useProjectFocus((focus) => focus.change)
  return [taskId, (next) => change(projectId, { taskId: next })]
}
