export { describeDocumentType, type DocumentTypeSuite } from './describe-document-type.ts'
export { describeStorage } from './describe-storage.ts'
export type { StorageFault, StorageHarness } from './storage-fixtures.ts'
