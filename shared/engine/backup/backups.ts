import * as Y from 'yjs'
import { isEntityId } from '../../documents/kernel/index.ts'
import { type Clock, err, type MemberId, ok } from '../../foundation/index.ts'
import type { BlobStore } from '../blobs/index.ts'
import type { EngineClient, Notice } from '../client.ts'
import type { Executor } from '../commands/executor.ts'
import { runUntracked } from '../commands/steps.ts'
import type { DocumentStore, Incoming } from '../log/document-store.ts'
import { documentHash } from '../log/heads.ts'
import type { Writer } from '../log/writer.ts'
import type { StoredBlob } from '../storage/storage-port.ts'
import type { SnapshotOf } from '../snapshot-types.ts'
import type { CurrentIdentity } from '../workspace.ts'
import { type BackupDocument, readArchive, writeArchive } from './archive.ts'

/** Backups as files: all documents out, and back in by merging. */
export function createBackups(parts: {
  readonly store: DocumentStore
  readonly blobs: BlobStore
  readonly writer: Writer
  readonly executor: Executor
  readonly clock: Clock
  readonly identity: CurrentIdentity
  readonly space: () => Promise<SnapshotOf<'space'>>
  readonly notify: (notice: Notice) => void
}): Pick<EngineClient, 'exportBackup' | 'importBackup'> {
  const { store, blobs, writer, executor, clock, identity, space, notify } = parts

  const canList = async (): Promise<boolean> => {
    const mine = await store.open(identity.current().spaceId)
    return mine.ok && !mine.value.readOnly
  }

  /** A workspace with nothing in it becomes the one of the backup; another one lists the backup's documents as its own. */
  const joinSpace = async (backupSpaceId: BackupDocument['id'], author: MemberId | null): Promise<boolean> => {
    const mine = await space()
    const { spaceId, me } = identity.current()
    if (mine.documents.length > 0) {
      const opened = await store.open(backupSpaceId)
      const theirs =
        opened.ok && opened.value.type?.kind === 'space' ? opened.value.type.snapshot(opened.value.doc) : null
      if (!theirs) return true
      const { members, documents } = theirs as SnapshotOf<'space'> // the kind was just checked
      // A member whose id no command takes must not keep the others out; everything else is taken as it is.
      const input = { members: members.filter(({ id }) => isEntityId(id)), documents }
      const listed = runUntracked(spaceId, 'listAll', input)
      return (await executor.execute('engine/importBackup', [listed])).ok
    }
    const name = mine.members.find(({ id }) => id === me)?.name ?? ''
    identity.change({ spaceId: backupSpaceId, me })
    store.pin(backupSpaceId)
    const { members } = await space()
    const known = members.find(({ id }) => id === author) ?? members.find((member) => member.name === name)
    const values = identity.change({ spaceId: backupSpaceId, me: known?.id ?? me })
    if (!known && name !== '') {
      const input = { memberId: me, name }
      await executor.execute('engine/importBackup', [runUntracked(backupSpaceId, 'addMember', input)])
    }
    // The documents first: killed in between, the old workspace is still there and the file can be read in again.
    if ((await writer.flush()).ok && (await writer.commit({ values })).ok) return true
    identity.change({ spaceId, me })
    return false
  }

  /** All images that can be read; one damaged image must not keep everything else from being backed up. */
  const soundBlobs = async (): Promise<readonly StoredBlob[] | null> => {
    const listed = await blobs.entries()
    if (!listed.ok) return null
    const sound: StoredBlob[] = []
    for (const { id } of listed.value) {
      const read = await blobs.get(id)
      if (read.ok) sound.push({ id, ...read.value })
      else if (read.reason !== 'damaged') return null
    }
    return sound
  }

  /** What people call them; a bucket of tasks is called as its project. */
  const titlesOf = async (ids: readonly BackupDocument['id'][]): Promise<readonly string[]> => {
    const { documents } = await space()
    const byId = new Map(documents.map((document) => [document.id, document]))
    const titles = ids.map((id) => {
      const document = byId.get(id)
      const named = document?.kind === 'tasks' && document.parentId ? byId.get(document.parentId) : document
      return named?.title ?? ''
    })
    return [...new Set(titles)]
  }

  return {
    exportBackup: async () => {
      const documents: BackupDocument[] = []
      const { spaceId, me } = identity.current()
      const missing: BackupDocument['id'][] = []
      for (const id of store.ids()) {
        const opened = await store.open(id)
        if (!opened.ok) {
          // One damaged document must not keep all others from being backed up; without the space there is no workspace.
          if (id === spaceId) return err('failed')
          missing.push(id)
          continue
        }
        const { kind, doc } = opened.value
        documents.push({ id, kind, hash: documentHash(doc), update: Y.encodeStateAsUpdate(doc) })
      }
      const images = await soundBlobs()
      if (!images) return err('failed')
      if (missing.length > 0) notify({ kind: 'backup-incomplete', titles: await titlesOf(missing) })
      return ok(writeArchive({ spaceId, createdAtMs: clock.nowMs(), by: me, documents, blobs: images }))
    },
    importBackup: async (file, { asAuthor = false } = {}) => {
      const backup = readArchive(file)
      if (!backup.ok) return backup
      const { documents, spaceId, by, blobs: images } = backup.value
      if (!documents.some(({ id, kind }) => id === spaceId && kind === 'space')) return err('not-a-backup')
      for (const image of images) if (!(await blobs.isSound(image))) return err('not-a-backup')
      const joins = spaceId !== identity.current().spaceId
      if (joins && !(await canList())) return err('failed')
      // All are judged before the first changes, and come in together: one that is refused leaves nothing behind.
      const incoming: Incoming[] = []
      try {
        for (const { id, kind, update } of documents) {
          const prepared = await store.prepare(id, kind, update)
          if (!prepared.ok) return err(prepared.reason === 'unlike' ? 'not-a-backup' : 'failed')
          incoming.push(prepared.value)
        }
        // Before any document that names them. Left over by an import that fails after this, they harm nobody.
        if (!(await blobs.receive(images)).ok) return err('failed')
        // Merged, never replaced: what is here and not in the file stays.
        for (const document of incoming) document.receive('migration')
      } finally {
        for (const document of incoming) document.letGo()
      }
      if (joins && !(await joinSpace(spaceId, asAuthor ? by : null))) return err('failed')
      return ok({ documents: documents.length })
    },
  }
}
