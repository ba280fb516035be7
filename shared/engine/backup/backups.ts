import * as Y from 'yjs'
import type { Origin } from '../../documents/kernel/index.ts'
import { type Clock, err, ok } from '../../foundation/index.ts'
import type { EngineClient } from '../client.ts'
import type { Executor } from '../commands/executor.ts'
import { runUntracked } from '../commands/steps.ts'
import type { DocumentStore } from '../log/document-store.ts'
import { documentHash } from '../log/heads.ts'
import type { Writer } from '../log/writer.ts'
import type { SnapshotOf } from '../snapshot-types.ts'
import type { CurrentIdentity } from '../workspace.ts'
import { type BackupDocument, readArchive, writeArchive } from './archive.ts'

/** Backups as files: all documents out, and back in by merging. */
export function createBackups(parts: {
  readonly store: DocumentStore
  readonly writer: Writer
  readonly executor: Executor
  readonly clock: Clock
  readonly identity: CurrentIdentity
  readonly space: () => Promise<SnapshotOf<'space'>>
}): Pick<EngineClient, 'exportBackup' | 'importBackup'> {
  const { store, writer, executor, clock, identity, space } = parts

  /** A workspace with nothing in it becomes the one of the backup; another one lists the backup's documents as its own. */
  const joinSpace = async (backupSpaceId: BackupDocument['id']): Promise<boolean> => {
    const mine = await space()
    const { spaceId, me } = identity.current()
    if (mine.documents.length > 0) {
      const opened = await store.open(backupSpaceId)
      const theirs =
        opened.ok && opened.value.type?.kind === 'space' ? opened.value.type.snapshot(opened.value.doc) : null
      if (!theirs) return true
      const { members, documents } = theirs as SnapshotOf<'space'> // the kind was just checked
      const listed = runUntracked(spaceId, 'listAll', { members, documents })
      return (await executor.execute('engine/importBackup', [listed])).ok
    }
    const name = mine.members.find(({ id }) => id === me)?.name ?? ''
    identity.change({ spaceId: backupSpaceId, me })
    store.pin(backupSpaceId)
    const namesake = (await space()).members.find((member) => member.name === name)
    const values = identity.change({ spaceId: backupSpaceId, me: namesake?.id ?? me })
    if (!namesake && name !== '') {
      const input = { memberId: me, name }
      await executor.execute('engine/importBackup', [runUntracked(backupSpaceId, 'addMember', input)])
    }
    // The documents first: killed in between, the old workspace is still there and the file can be read in again.
    if ((await writer.flush()).ok && (await writer.commit({ values })).ok) return true
    identity.change({ spaceId, me })
    return false
  }

  return {
    exportBackup: async () => {
      const documents: BackupDocument[] = []
      for (const id of store.ids()) {
        const opened = await store.open(id)
        if (!opened.ok) return err('failed')
        const { kind, doc } = opened.value
        documents.push({ id, kind, hash: documentHash(doc), update: Y.encodeStateAsUpdate(doc) })
      }
      return ok(writeArchive({ spaceId: identity.current().spaceId, createdAtMs: clock.nowMs(), documents }))
    },
    importBackup: async (file) => {
      const backup = readArchive(file)
      if (!backup.ok) return backup
      const { documents, spaceId } = backup.value
      for (const { id, update } of documents) {
        // Merged, never replaced: what is here and not in the file stays.
        const received = await store.receive(id, update, 'migration' satisfies Origin)
        if (!received.ok) return err('failed')
      }
      const hasSpace = store.head(spaceId)?.kind === 'space'
      const joins = hasSpace && spaceId !== identity.current().spaceId
      if (joins && !(await joinSpace(spaceId))) return err('failed')
      return ok({ documents: documents.length })
    },
  }
}
