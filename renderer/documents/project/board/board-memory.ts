import type { DocumentId } from '#shared/foundation/index.ts'
import { useProjectMemory } from '../project-memory.ts'

const NONE: readonly string[] = []

/** The columns of a project that are collapsed on this computer, and a way to change that. */
export function useCollapsedColumns(
  projectId: DocumentId,
): readonly [readonly string[], (statusId: string, collapsed: boolean) => void] {
  const remembered = useProjectMemory(({ projects }) => projects[projectId]?.collapsedColumns)
  const remember = useProjectMemory((memory) => memory.remember)
  // What lies in the browser's storage may have been written by another version.
  const collapsed = Array.isArray(remembered) ? remembered : NONE
  const change = (statusId: string, isCollapsed: boolean): void => {
    const others = collapsed.filter((id) => id !== statusId)
    remember(projectId, { collapsedColumns: isCollapsed ? [...others, statusId] : others })
  }
  return [collapsed, change]
}
