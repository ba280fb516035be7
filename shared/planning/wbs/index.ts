export { type Progress, progressOf } from './progress.ts'
export { buildWbs, flattenWbs, type WbsNode, type WbsSection, type WbsTask } from './wbs.ts'
