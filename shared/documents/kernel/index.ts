export {
  assertHealthy,
  type CommandFailure,
  createDocument,
  dryRunCommand,
  isWritable,
  type KernelReason,
  runCommand,
} from './commands.ts'
export {
  type CommandContext,
  type CommandDefinition,
  type CommandInput,
  type CommandOutput,
  type CommandTable,
  defineCommand,
  defineDocumentType,
  type DocumentType,
  type IntegrityViolation,
  type SharedType,
} from './document-type.ts'
export { type FlatEntities, flatKey, isEntityId, readFlat } from './flat.ts'
export { deepFreeze } from './freeze.ts'
export { isLocalDate } from './local-date.ts'
export { type DocumentMeta, readMeta, writeMeta } from './meta.ts'
export { isLocalEdit, type Origin, originOf } from './origin.ts'
export {
  type Actual,
  type DatedRow,
  type DependencyType,
  type DocumentKind,
  emptyProjection,
  type LinkRow,
  type LocalDate,
  type MentionRow,
  type PersonRef,
  type Predecessor,
  type Priority,
  type Projection,
  type Schedule,
  type SearchRow,
  type StatusCategory,
  type TaskRow,
} from './rows.ts'
export { applySeed } from './seed.ts'
export { isBlobId, isSide } from './image.ts'
export { numberOrNull, recordOf, textOr } from './values.ts'
export { editBetween, rewriteText } from './text-edit.ts'
