import { createDocument, type DocumentType, runCommand } from '../documents/kernel/index.ts'
import {
  assert,
  type Clock,
  type DocumentId,
  err,
  type MemberId,
  newId,
  ok,
  type Random,
  type ReplicaId,
  type Result,
} from '../foundation/index.ts'
import * as Y from 'yjs'
import { documentHash } from './log/heads.ts'
import type { Storage, StorageReason } from './storage/storage-port.ts'

/** Name of the stored value that says whose workspace this is. */
const WORKSPACE_VALUE = 'workspace'

/** Which document is the space, and which member sits at this computer. */
export type WorkspaceIdentity = { readonly spaceId: DocumentId; readonly me: MemberId }

/** The identity while the engine runs; it changes once, when a new profile takes over the workspace of a backup. */
export type CurrentIdentity = {
  readonly current: () => WorkspaceIdentity
  /** Values to store in the batch that makes the change last. */
  readonly change: (identity: WorkspaceIdentity) => Readonly<Record<string, unknown>>
}

/** Holds who we are. */
export function holdIdentity(initial: WorkspaceIdentity): CurrentIdentity {
  let identity = initial
  return {
    current: () => identity,
    change: (next) => {
      identity = next
      return { [WORKSPACE_VALUE]: next }
    },
  }
}

/** `no-workspace`: the storage is empty and nobody is there to begin one; its data was deleted or lost. */
export type OpenFailure = StorageReason | 'no-workspace'

/**
 * Reads who we are, or begins the workspace: the space with its first member is written in one batch together with
 * this identity, so that a first start that is killed leaves either nothing or a whole workspace. Without a name nothing
 * is begun: whoever opens a workspace that was here before must not get an empty one in its place.
 */
export async function openWorkspace(options: {
  readonly storage: Storage
  readonly clock: Clock
  readonly random: Random
  readonly replica: ReplicaId
  readonly spaceType: DocumentType | undefined
  readonly memberName: string
}): Promise<Result<{ readonly identity: WorkspaceIdentity; readonly begun: boolean }, OpenFailure>> {
  const { storage } = options
  const stored = await storage.value(WORKSPACE_VALUE)
  if (!stored.ok) return err(stored.reason)
  const known = readIdentity(stored.value)
  if (known) return ok({ identity: known, begun: false })
  if (options.memberName === '') return err(await whyNotKnown(storage))
  const begun = await begin(options)
  return begun.ok ? ok({ identity: begun.value, begun: true }) : begun
}

/** Documents without an identity are a damaged workspace, and no lost one: it must not be taken for empty. */
async function whyNotKnown(storage: Storage): Promise<OpenFailure> {
  const heads = await storage.heads()
  if (!heads.ok) return heads.reason
  return heads.value.length === 0 ? 'no-workspace' : 'failed'
}

async function begin({
  storage,
  clock,
  random,
  replica,
  spaceType,
  memberName,
}: Parameters<typeof openWorkspace>[0]): Promise<Result<WorkspaceIdentity, StorageReason>> {
  assert(spaceType, 'a workspace needs the document type space')
  const documentId = newId<DocumentId>(random)
  const me = newId<MemberId>(random)
  const doc = new Y.Doc()
  const context = { doc, documentId, nowMs: clock.nowMs(), random, replica, actor: me }
  createDocument(spaceType, context, '')
  const added = runCommand(spaceType, context, 'addMember', { memberId: me, name: memberName })
  assert(added.ok, 'the first member can be added')
  const bytes = Y.encodeStateAsUpdate(doc)
  const head = { documentId, kind: 'space' as const, seq: 0, hash: documentHash(doc), sizeBytes: bytes.length }
  doc.destroy()
  const identity: WorkspaceIdentity = { spaceId: documentId, me }
  const committed = await storage.commit({
    updates: [{ documentId, bytes }],
    heads: [head],
    values: { [WORKSPACE_VALUE]: identity },
  })
  return committed.ok ? ok(identity) : err(committed.reason)
}

function readIdentity(value: unknown): WorkspaceIdentity | null {
  if (typeof value !== 'object' || value === null || !('spaceId' in value) || !('me' in value)) return null
  const { spaceId, me } = value
  if (typeof spaceId !== 'string' || typeof me !== 'string') return null
  return { spaceId: spaceId as DocumentId, me: me as MemberId } // our own value, written by `begin`
}
