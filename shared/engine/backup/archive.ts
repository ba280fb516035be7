import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { z } from 'zod'
import { type DocumentId, err, type MemberId, ok, type Result } from '../../foundation/index.ts'
import { isUpdate } from '../log/loading.ts'
import { checksum } from '../storage/checksum.ts'

/** Raised when an older app could misread a backup. */
const FORMAT_VERSION = 1
const MANIFEST = 'manifest.json'
/** More than any workspace in five years of one team (60 MB), far below what a zip bomb wants. */
const TOTAL_LIMIT_BYTES = 1024 * 1024 * 1024
const DOCUMENT_LIMIT_BYTES = 64 * 1024 * 1024
const DOCUMENT_COUNT_LIMIT = 100_000

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
})

/** Writes a backup: a zip with a manifest and one `.yupdate` per document. */
export function writeArchive({ spaceId, createdAtMs, by, documents }: Backup): Uint8Array {
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
  } satisfies z.input<typeof manifestShape>
  const files: Record<string, Uint8Array> = { [MANIFEST]: strToU8(JSON.stringify(manifest, null, 1)) }
  for (const { id, update } of documents) files[fileName(id)] = update
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
    const { workspace, createdAtMs, by, documents } = manifest.data
    const sizes = new Map(documents.map(({ id, sizeBytes }) => [fileName(id), sizeBytes]))
    const total = documents.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    if (total > TOTAL_LIMIT_BYTES || sizes.size < documents.length) return err('not-a-backup')
    const unpacked = unzipSync(file, { filter: ({ name, originalSize }) => sizes.get(name) === originalSize })
    const read: BackupDocument[] = []
    for (const { id, kind, hash, crc } of documents) {
      const update = Object.hasOwn(unpacked, fileName(id)) ? unpacked[fileName(id)] : undefined
      if (!update || checksum(update) !== crc || !isUpdate(update)) return err('not-a-backup')
      read.push({ id: id as DocumentId, kind, hash, update }) // a brand over text whose form was just checked
    }
    // Brands over texts: whether they name a space and a member is seen when they are looked up.
    return ok({ spaceId: workspace as DocumentId, createdAtMs, by: (by ?? null) as MemberId | null, documents: read })
  } catch {
    // fflate and JSON throw on anything torn, and `refuseRepeated` on a listing that goes in circles.
    return err('not-a-backup')
  }
}

/**
 * A listing may point at the same bytes a thousand times: each would be unpacked, and only the last one kept. Names are
 * counted before anything is, and there cannot be more of them than documents and the manifest.
 */
function refuseRepeated(names: Set<string>, name: string): void {
  if (names.has(name) || names.size > DOCUMENT_COUNT_LIMIT) throw new Error(`listed twice, or too long: ${name}`)
  names.add(name)
}

function fileName(id: string): string {
  return `documents/${id}.yupdate`
}
