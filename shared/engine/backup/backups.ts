import * as Y from 'yjs'
import type { Origin } from '../../documents/kernel/index.ts'
import { type Clock, type DocumentId, err, ok } from '../../foundation/index.ts'
import type { EngineClient } from '../client.ts'
import { documentHash } from '../log/heads.ts'
import type { DocumentStore } from '../log/document-store.ts'
import { type BackupDocument, readArchive, writeArchive } from './archive.ts'

/** Backups as files: all documents out, and back in by merging. */
export function createBackups(parts: {
  readonly store: DocumentStore
  readonly clock: Clock
  readonly spaceId: DocumentId
}): Pick<EngineClient, 'exportBackup' | 'importBackup'> {
  const { store, clock, spaceId } = parts
  return {
    exportBackup: async () => {
      const documents: BackupDocument[] = []
      for (const id of store.ids()) {
        const opened = await store.open(id)
        if (!opened.ok) return err('failed')
        const { kind, doc } = opened.value
        documents.push({ id, kind, hash: documentHash(doc), update: Y.encodeStateAsUpdate(doc) })
      }
      return ok(writeArchive({ spaceId, createdAtMs: clock.nowMs(), documents }))
    },
    importBackup: async (file) => {
      const backup = readArchive(file)
      if (!backup.ok) return backup
      for (const { id, update } of backup.value.documents) {
        // Merged, never replaced: what is here and not in the file stays.
        const received = await store.receive(id, update, 'migration' satisfies Origin)
        if (!received.ok) return err('failed')
      }
      return ok({ documents: backup.value.documents.length })
    },
  }
}
