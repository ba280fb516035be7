import { err, ok, type Result } from '../../foundation/index.ts'
import type { Writer } from '../log/writer.ts'
import type { BlobEntry, Storage, StoredBlob } from '../storage/storage-port.ts'
import { type ImageType, imageTypeOf } from './image-type.ts'

/** The largest image that is taken. Photos are made smaller before (`imageOf`); what is above is no picture of work. */
export const BLOB_LIMIT_BYTES = 20 * 1024 * 1024
/** All images of a workspace together: what a backup file, made and read in one piece, can still carry. */
export const BLOBS_LIMIT_BYTES = 500 * 1024 * 1024

/** An image and what it is. */
export type BlobContent = { readonly bytes: Uint8Array; readonly mime: ImageType }

/** Why an image was not taken. Nothing was written; who gave it still has it. */
export type PutBlobFailure = 'not-an-image' | 'too-large' | 'images-full' | 'disk-full' | 'closed' | 'failed'

/** Why an image cannot be shown. `damaged`: its bytes are not those it is named by, or cannot be read any more. */
export type GetBlobFailure = 'missing' | 'damaged' | 'closed' | 'failed'

/** How much the images take. */
export type BlobUsage = { readonly count: number; readonly sizeBytes: number }

/** SHA-256 of bytes in hexadecimal; a platform's own where there is one. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>

/** Images by the hash of their bytes: what two people paste is there once, and nothing is ever changed in place. */
export type BlobStore = {
  /** Keeps an image; on the disk when it resolves with ok. The same bytes again answer the same id. */
  readonly put: (
    bytes: Uint8Array,
  ) => Promise<Result<{ readonly id: string; readonly mime: ImageType }, PutBlobFailure>>
  readonly get: (id: string) => Promise<Result<BlobContent, GetBlobFailure>>
  readonly entries: () => Promise<Result<readonly BlobEntry[], 'failed'>>
  readonly usage: () => Promise<Result<BlobUsage, 'failed'>>
  /** Whether a blob from outside is what it says. */
  readonly isSound: (blob: StoredBlob) => Promise<boolean>
  /** Writes blobs that were judged, one by one: each may stand alone, and one is enough to hold in memory. */
  readonly receive: (blobs: readonly StoredBlob[]) => Promise<Result<void, 'failed'>>
}

/** The blobs of one workspace. They never pass the log: a document holds the id, put in after the bytes are on the disk. */
export function createBlobStore(parts: {
  readonly storage: Storage
  readonly writer: Writer
  readonly sha256: Sha256
}): BlobStore {
  const { storage, writer, sha256 } = parts

  const isSound = async ({ id, mime, bytes }: StoredBlob): Promise<boolean> =>
    bytes.length <= BLOB_LIMIT_BYTES && imageTypeOf(bytes) === mime && (await sha256(bytes)) === id

  const get: BlobStore['get'] = async (id) => {
    const read = await storage.blob(id)
    // The browser keeps large values in files of their own: one that is gone or torn is not read as a row.
    if (!read.ok) return err(read.reason === 'unreadable' ? 'damaged' : read.reason === 'closed' ? 'closed' : 'failed')
    if (!read.value) return err('missing')
    const { bytes } = read.value
    const mime = imageTypeOf(bytes)
    return mime && (await sha256(bytes)) === id ? ok({ bytes, mime }) : err('damaged')
  }

  const entries: BlobStore['entries'] = async () => {
    const listed = await storage.blobs()
    return listed.ok ? listed : err('failed')
  }

  const usage: BlobStore['usage'] = async () => {
    const listed = await entries()
    if (!listed.ok) return listed
    const sizeBytes = listed.value.reduce((sum, entry) => sum + entry.sizeBytes, 0)
    return ok({ count: listed.value.length, sizeBytes })
  }

  const write = (blob: StoredBlob): ReturnType<Writer['commit']> => writer.commit({ blobs: [blob] })

  return {
    isSound,
    get,
    entries,
    usage,
    put: async (bytes) => {
      if (bytes.length > BLOB_LIMIT_BYTES) return err('too-large')
      const mime = imageTypeOf(bytes)
      if (!mime) return err('not-an-image')
      const id = await sha256(bytes)
      // A damaged one is written again: the person has just brought the bytes back.
      if ((await get(id)).ok) return ok({ id, mime })
      const used = await usage()
      if (!used.ok) return used
      if (used.value.sizeBytes + bytes.length > BLOBS_LIMIT_BYTES) return err('images-full')
      const written = await write({ id, mime, bytes })
      return written.ok ? ok({ id, mime }) : written
    },
    receive: async (blobs) => {
      for (const blob of blobs) {
        if ((await get(blob.id)).ok) continue
        if (!(await write(blob)).ok) return err('failed')
      }
      return ok()
    },
  }
}
