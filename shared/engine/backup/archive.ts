import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { z } from 'zod'
import { type DocumentId, err, type MemberId, ok, type Result } from '../../foundation/index.ts'
import { isUpdate } from '../log/loading.ts'
import { BLOB_LIMIT_BYTES } from '../blobs/index.ts'
import { checksum } from '../storage/checksum.ts'
import type { StoredBlob } from '../storage/storage-port.ts'

/** Raised when an older app could misread a backup. */
const FORMAT_VERSION = 1
const MANIFEST = 'manifest.json'
/** More than any workspace in five years of one team (60 MB), far below what a zip bomb wants. */
const TOTAL_LIMIT_BYTES = 1024 * 1024 * 1024
const DOCUMENT_LIMIT_BYTES = 64 * 1024 * 1024
const DOCUMENT_COUNT_LIMIT = 100_000
const BLOB_COUNT_LIMIT = 100_000

/** One document of a backup: its whole state as one update. */
export type BackupDocument = {
  readonly id: DocumentId
  readonly kind: string
  readonly hash: string
  readonly update: Uint8Array
}

export type Backup = {
  readonly spaceId: DocumentId
  readonly createdAtMs: number
  /** The member at whose computer it was written; null in files of earlier builds. */
  readonly by: MemberId | null
  readonly documents: readonly BackupDocument[]
  /** Images, verified by whoever restores them. None in files of builds that knew no images. */
  readonly blobs: readonly StoredBlob[]
}

const manifestShape = z.object({
  format: z.literal('branchline-backup'),
  version: z.number().int().max(FORMAT_VERSION),
  workspace: z.string().min(1),
  createdAtMs: z.number(),
  by: z.string().max(64).exactOptional(),
  documents: z
    .array(
      z.object({
        id: z.string().regex(/^[0-9a-zA-Z-]{1,64}$/),
        kind: z.string().max(40),
        hash: z.string().max(64),
        sizeBytes: z.number().int().min(0).max(DOCUMENT_LIMIT_BYTES),
        crc: z.number().int(),
      }),
    )
    .max(DOCUMENT_COUNT_LIMIT),
  // Absent in older files, and passed over by older builds, which then show the images as missing.
  blobs: z
    .array(
      z.object({
        id: z.string().regex(/^[0-9a-f]{64}$/),
        mime: z.string().max(40),
        sizeBytes: z.number().int().min(0).max(BLOB_LIMIT_BYTES),
      }),
    )
    .max(BLOB_COUNT_LIMIT)
    .default([]),
})

/** Writes a backup: a zip with a manifest, one `.yupdate` per document and one `.blob` per image. */
export function writeArchive({
  spaceId,
  createdAtMs,
  by,
  documents,
  blobs = [],
}: Omit<Backup, 'blobs'> & Partial<Backup>): Uint8Array {
  const manifest = {
    format: 'branchline-backup',
    version: FORMAT_VERSION,
    workspace: spaceId,
    createdAtMs,
    ...(by === null ? {} : { by }),
    documents: documents.map(({ id, kind, hash, update }) => ({
      id,
      kind,
      hash,
      sizeBytes: update.length,
      crc: checksum(update),
    })),
    blobs: blobs.map(({ id, mime, bytes }) => ({ id, mime, sizeBytes: bytes.length })),
  } satisfies z.input<typeof manifestShape>
  const files: Zippable = { [MANIFEST]: strToU8(JSON.stringify(manifest, null, 1)) }
  for (const { id, update } of documents) files[fileName(id)] = update
  // Images are packed as they are.
  for (const { id, bytes } of blobs) files[blobName(id)] = [bytes, { level: 0 }]
  return zipSync(files, { level: 6 })
}

/**
 * Reads a backup. The file may be anything: only names the manifest lists are unpacked, sizes are checked before they
 * are, and a document whose bytes differ from the manifest makes the whole file not a backup.
 */
export function readArchive(file: Uint8Array): Result<Backup, 'not-a-backup'> {
  try {
    const names = new Set<string>()
    const [first] = Object.values(
      unzipSync(file, {
        filter: ({ name, originalSize }) => {
          refuseRepeated(names, name)
          return name === MANIFEST && originalSize <= DOCUMENT_LIMIT_BYTES
        },
      }),
    )
    if (!first) return err('not-a-backup')
    const manifest = manifestShape.safeParse(JSON.parse(strFromU8(first)))
    if (!manifest.success) return err('not-a-backup')
    const { workspace, createdAtMs, by, documents, blobs } = manifest.data
    const sizes = new Map([
      ...documents.map(({ id, sizeBytes }) => [fileName(id), sizeBytes] as const),
      ...blobs.map(({ id, sizeBytes }) => [blobName(id), sizeBytes] as const),
    ])
    const total = [...documents, ...blobs].reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    if (total > TOTAL_LIMIT_BYTES || sizes.size < documents.length + blobs.length) return err('not-a-backup')
    const unpacked = unzipSync(file, { filter: ({ name, originalSize }) => sizes.get(name) === originalSize })
    const read: BackupDocument[] = []
    for (const { id, kind, hash, crc } of documents) {
      const update = Object.hasOwn(unpacked, fileName(id)) ? unpacked[fileName(id)] : undefined
      if (!update || checksum(update) !== crc || !isUpdate(update)) return err('not-a-backup')
      read.push({ id: id as DocumentId, kind, hash, update }) // a brand over text whose form was just checked
    }
    const images: StoredBlob[] = []
    for (const { id, mime } of blobs) {
      const bytes = unpacked[blobName(id)]
      if (!bytes) return err('not-a-backup')
      images.push({ id, mime, bytes })
    }
    // Brands over texts: whether they name a space and a member is seen when they are looked up.
    const author = (by ?? null) as MemberId | null
    return ok({ spaceId: workspace as DocumentId, createdAtMs, by: author, documents: read, blobs: images })
  } catch {
    // fflate and JSON throw on anything torn, and `refuseRepeated` on a listing that goes in circles.
    return err('not-a-backup')
  }
}

/**
 * A listing may point at the same bytes a thousand times: each would be unpacked, and only the last one kept. Names are
 * counted before anything is, and there cannot be more of them than documents, images and the manifest.
 */
function refuseRepeated(names: Set<string>, name: string): void {
  if (names.has(name) || names.size > DOCUMENT_COUNT_LIMIT + BLOB_COUNT_LIMIT)
    throw new Error(`listed twice, or too long: ${name}`)
  names.add(name)
}

function blobName(id: string): string {
  return `blobs/${id}.blob`
}

function fileName(id: string): string {
  return `documents/${id}.yupdate`
}
