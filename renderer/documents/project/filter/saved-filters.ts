import type { DocumentId } from '#shared/foundation/index.ts'
import { useProjectMemory } from '../project-memory.ts'
import { NO_FILTER, type TaskFilter } from './task-filter.ts'

export type SavedFilter = { readonly name: string; readonly filter: TaskFilter }

/** More than anyone keeps apart by name. */
const LIMIT = 20

/** The filters a person keeps for a project on this computer. One of the same name is replaced. */
export function useSavedFilters(projectId: DocumentId): {
  readonly saved: readonly SavedFilter[]
  readonly save: (name: string, filter: TaskFilter) => void
  readonly forget: (name: string) => void
} {
  const remembered = useProjectMemory(({ projects }) => projects[projectId]?.filters)
  const remember = useProjectMemory((memory) => memory.remember)
  const saved = readSaved(remembered)
  const without = (name: string): readonly SavedFilter[] => saved.filter((known) => known.name !== name)
  return {
    saved,
    save: (name, filter) => remember(projectId, { filters: [...without(name), { name, filter }].slice(-LIMIT) }),
    forget: (name) => remember(projectId, { filters: without(name) }),
  }
}

/** True when two filters narrow alike. */
export function isSameFilter(a: TaskFilter, b: TaskFilter): boolean {
  return (Object.keys(NO_FILTER) as (keyof TaskFilter)[]).every((key) => a[key] === b[key]) // the keys of our own value
}

/** What another build wrote is read as far as it can be. */
function readSaved(remembered: unknown): readonly SavedFilter[] {
  if (!Array.isArray(remembered)) return []
  return remembered.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('name' in entry) || !('filter' in entry)) return []
    const { name, filter } = entry
    if (typeof name !== 'string' || typeof filter !== 'object' || filter === null) return []
    const known = Object.entries(filter).filter(([key, value]) => isValue(key, value))
    return [{ name, filter: { ...NO_FILTER, ...Object.fromEntries(known) } }]
  })
}

function isValue(key: string, value: unknown): boolean {
  if (key === 'mine') return typeof value === 'boolean'
  if (key === 'due') return value === null || value === 'late' || value === 'week'
  return Object.hasOwn(NO_FILTER, key) && (value === null ? key !== 'text' : typeof value === 'string')
}
