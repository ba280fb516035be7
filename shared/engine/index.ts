export { type Blueprint, type BlueprintCommand, type BlueprintDocument, fillWith } from './blueprint.ts'
export type { EngineClient, MirrorState, Notice, SaveStatus, UndoReport } from './client.ts'
export type {
  CommandInputOf,
  CommandName,
  CommandOutputOf,
  DocumentCommandName,
  WorkspaceCommandName,
} from './command-map.ts'
export type {
  AnchorView,
  BoardColumnView,
  BoardView,
  MemberView,
  MyWork,
  NodeLinkView,
  QueryAnswer,
  QueryInput,
  QueryMap,
  QueryName,
  RunView,
  SearchHit,
  StatusView,
  TaskDetail,
  TaskView,
  TreeDocument,
} from './query-map.ts'
export {
  BLOB_LIMIT_BYTES,
  type BlobContent,
  BLOBS_LIMIT_BYTES,
  type BlobUsage,
  type GetBlobFailure,
  type ImageType,
  imageTypeOf,
  type PutBlobFailure,
} from './blobs/index.ts'
export { checksum } from './storage/checksum.ts'
export { type MemoryDisk, memoryDisk, memoryStorage, type StorageFaults } from './storage/memory-storage.ts'
export type {
  Head,
  Intent,
  ProjectionState,
  QuarantinedRow,
  Storage,
  StorageBatch,
  BlobEntry,
  StoredBlob,
  StoredDocument,
  StoredSnapshot,
  StoredUpdate,
  StorageReason,
} from './storage/storage-port.ts'
export type {
  ConversionItem,
  ConversionRole,
  CreatableKind,
  MainAnchor,
  TaskFields,
  WorkspaceCommands,
  NewTask,
  TaskChange,
} from './workspace-commands.ts'
export { createEngine, type Engine } from './engine.ts'
export type { EngineOptions, RecoveryCopies } from './options.ts'
export type { KnownKind, SnapshotOf } from './snapshot-types.ts'
export type { OpenFailure } from './workspace.ts'
