import * as Y from 'yjs'
import { type DocumentId, type MemberId, newId, type ReplicaId, seededRandom } from '../../foundation/index.ts'
import type { CommandContext, DocumentType, Origin } from '../../documents/kernel/index.ts'
import { deriveSeed } from './derive-seed.ts'
import { type SimulatedDisk, simulatedDisk } from './simulated-disk.ts'

export const SIMULATED_DOCUMENT = 'simulated0000000' as DocumentId // a fixed id: the run has one document

/** What one started device holds; gone when it is killed. */
export type Session = {
  readonly doc: Y.Doc
  readonly replica: ReplicaId
  readonly undo: Y.UndoManager
  readonly dispose: () => void
}

export type SimulatedDevice = {
  readonly index: number
  readonly disk: SimulatedDisk
  readonly session: () => Session | null
  readonly start: () => Session
  readonly kill: () => void
  readonly context: (step: number, nowMs: number) => CommandContext
}

export type DeviceHooks = {
  readonly onLocalUpdate: (device: number, update: Uint8Array, doc: Y.Doc) => void
  /** Structs of these clients were deleted by an undo or redo although another session made them. */
  readonly onUndoTouchedOthers: (device: number, clients: readonly number[]) => void
}

/** One computer: its document, disk, undo history and, at every start, a new clientID and replica, all from the seed. */
export function simulatedDevice(
  type: DocumentType,
  { seed, index, batchTicks }: { readonly seed: number; readonly index: number; readonly batchTicks: number },
  hooks: DeviceHooks,
): SimulatedDevice {
  const disk = simulatedDisk(batchTicks)
  let generation = 0
  let session: Session | null = null

  const start = (): Session => {
    if (session) return session
    const doc = new Y.Doc()
    for (const update of disk.stored()) Y.applyUpdate(doc, update, 'storage' satisfies Origin)
    doc.clientID = deriveSeed(seed, 'client', index, generation)
    const replica = newId<ReplicaId>(seededRandom(deriveSeed(seed, 'replica', index, generation)))
    generation += 1
    const undo = new Y.UndoManager([...type.undoScope(doc)], {
      doc,
      trackedOrigins: new Set(['user']),
      captureTimeout: 0,
    })
    const onUpdate = (update: Uint8Array, origin: unknown): void => {
      if (origin === 'storage') return
      if (origin === 'remote') disk.append(update)
      else hooks.onLocalUpdate(index, update, doc)
    }
    const onTransaction = (transaction: Y.Transaction): void => {
      if (transaction.origin !== undo) return
      const others = [...transaction.deleteSet.clients.keys()].filter((client) => client !== doc.clientID)
      if (others.length > 0) hooks.onUndoTouchedOthers(index, others)
    }
    doc.on('update', onUpdate)
    doc.on('afterTransaction', onTransaction)
    session = {
      doc,
      replica,
      undo,
      dispose: () => {
        doc.off('update', onUpdate)
        doc.off('afterTransaction', onTransaction)
        undo.destroy()
        doc.destroy()
      },
    }
    return session
  }

  return {
    index,
    disk,
    session: () => session,
    start,
    kill: () => {
      disk.crash()
      session?.dispose()
      session = null
    },
    context: (step, nowMs) => {
      const { doc, replica } = start()
      return {
        doc,
        documentId: SIMULATED_DOCUMENT,
        nowMs,
        random: seededRandom(deriveSeed(seed, 'command', step)),
        replica,
        actor: `member${index}` as MemberId, // a readable id for the simulated person
      }
    },
  }
}
