import { writeArchive } from '#shared/engine/backup/archive.ts'
import type { GeneratedWorkspace } from './generate.ts'

/** A generated workspace as a backup file that the app restores. */
export function backupOf({ spaceId, documents }: GeneratedWorkspace): Uint8Array {
  return writeArchive({
    spaceId,
    createdAtMs: 0,
    by: null,
    documents: documents.map((document) => ({ ...document, hash: '' })),
  })
}
