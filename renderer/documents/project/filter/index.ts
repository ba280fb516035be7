export { FilterBar } from './filter-bar.tsx'
export { isFiltering, NO_FILTER, type TaskFilter } from './task-filter.ts'
export { useFocusedTask, useProjectFocus, useTaskFilter, useTaskMatcher } from './use-task-filter.ts'
