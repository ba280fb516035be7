export { CONVERSION_CHECKS, checkConversion, type ConversionCheck, countChecks } from './checks.ts'
export { DEFAULT_CHECKLIST_BELOW } from './guess-role.ts'
export { bucketIdFor, NODES_PER_BUCKET, sectionIdFor, taskIdFor } from './ids.ts'
export { mergeTitle, type TitleMerge, titleOfLinkedNode } from './merge-title.ts'
export { changeFields, changeRole, guessConversion, type PreviewOptions, toConversionItems } from './preview.ts'
export { type ConvertedNode, type MapLine, type Place, type PlanChange, type PlanLine, reconvert } from './reconvert.ts'
export type {
  BranchMap,
  BranchNode,
  ConversionItem,
  ConversionRole,
  PreviewFields,
  PreviewItem,
  PreviewNotice,
  PreviewRole,
  TaskFields,
} from './types.ts'
