export {
  BLOB_LIMIT_BYTES,
  type BlobContent,
  BLOBS_LIMIT_BYTES,
  type BlobStore,
  type BlobUsage,
  createBlobStore,
  type GetBlobFailure,
  type PutBlobFailure,
  type Sha256,
} from './blob-store.ts'
export { type ImageType, imageTypeOf } from './image-type.ts'
