import * as Y from 'yjs'
import { createDocument, type DocumentType, runCommand } from '#shared/documents/kernel/index.ts'
import {
  type DocumentId,
  type MemberId,
  newId,
  type Random,
  randomInteger,
  type ReplicaId,
  unwrap,
} from '#shared/foundation/index.ts'

/** One generated document as it goes into a backup. */
export type GeneratedDocument = { readonly id: DocumentId; readonly kind: string; readonly update: Uint8Array }

/** A document being written by many people over years, deterministic for a seed. */
export type Author = {
  readonly id: DocumentId
  readonly doc: Y.Doc
  readonly run: (command: string, input: unknown) => unknown
  /** Goes on as another session of another person: another Yjs client, another replica. */
  readonly nextSession: () => void
  readonly finish: () => GeneratedDocument
}

// The data's clock: five years back, so that nothing in it depends on the day it was made.
const START_MS = Date.UTC(2021, 0, 4)
const YEARS_MS = 5 * 365 * 86_400_000

/** Creates a document and the pen to write it with. */
export function author(type: DocumentType, random: Random, title: string, id = newId<DocumentId>(random)): Author {
  const doc = new Y.Doc({ gc: true })
  const session = (): { replica: ReplicaId; actor: MemberId; nowMs: number } => ({
    replica: newId<ReplicaId>(random),
    actor: `member${randomInteger(random, 30)}` as MemberId, // thirty people, by number
    nowMs: START_MS + randomInteger(random, YEARS_MS),
  })
  let present = session()
  const context = () => ({ doc, documentId: id, random, ...present })
  const nextSession = (): void => {
    present = session()
    doc.clientID = randomInteger(random, 2 ** 31)
  }
  doc.clientID = randomInteger(random, 2 ** 31)
  createDocument(type, context(), title)
  return {
    id,
    doc,
    run: (command, input) => unwrap(runCommand(type, context(), command, input)),
    nextSession,
    finish: () => {
      const update = Y.encodeStateAsUpdate(doc)
      doc.destroy()
      return { id, kind: type.kind, update }
    },
  }
}
