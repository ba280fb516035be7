import { create, type StoreApi, type UseBoundStore } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import type { DocumentId } from '#shared/foundation/index.ts'

/** The views of one project, in the order of their tabs. The map is a document of its own and has no view here. */
export const PROJECT_VIEWS = ['overview', 'board', 'table', 'calendar'] as const
export type ProjectView = (typeof PROJECT_VIEWS)[number]

/** How a person left a project on this computer; never synced. */
export type ProjectMemory = {
  readonly view?: ProjectView
  readonly collapsedColumns?: readonly string[]
  readonly table?: unknown
  readonly calendar?: unknown
  readonly filters?: unknown
}

type Store = {
  readonly projects: Readonly<Record<string, ProjectMemory>>
  readonly remember: (projectId: DocumentId, change: ProjectMemory) => void
}

// More projects than anyone works in; the ones longest untouched are forgotten.
const REMEMBERED = 100

/** What is remembered of each project. Select narrowly: `useProjectMemory((memory) => memory.projects[id]?.view)`. */
export const useProjectMemory: UseBoundStore<StoreApi<Store>> = create<Store>()(
  persist(
    (set) => ({
      projects: {},
      remember: (projectId, change) =>
        set(({ projects: { [projectId]: known, ...others } }) => ({
          projects: Object.fromEntries([
            ...Object.entries(others).slice(1 - REMEMBERED),
            [projectId, { ...known, ...change }],
          ]),
        })),
    }),
    {
      name: 'branchline.projects',
      version: 1,
      storage: createJSONStorage(() => localStorage),
      partialize: ({ projects }) => ({ projects }),
    },
  ),
)

/** The view a project was left in; the board when it is opened for the first time or what is remembered is no view. */
export function useProjectView(projectId: DocumentId): readonly [ProjectView, (view: ProjectView) => void] {
  const remembered = useProjectMemory(({ projects }) => projects[projectId]?.view)
  const remember = useProjectMemory((memory) => memory.remember)
  const view = PROJECT_VIEWS.find((known) => known === remembered) ?? 'board'
  return [view, (next) => remember(projectId, { view: next })]
}
