export { describeDocumentType, type DocumentTypeSuite } from './describe-document-type.ts'
