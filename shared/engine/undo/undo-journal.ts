import * as Y from 'yjs'
import { type DocumentId, err, ok, type Result } from '../../foundation/index.ts'
import type { Origin } from '../../documents/kernel/index.ts'
import type { UndoReport } from '../client.ts'
import type { OpenDocument } from '../log/document-store.ts'
import { keptEntities } from './kept.ts'

/** Steps kept for undo; older ones can no longer be taken back. */
export const JOURNAL_LIMIT = 200
/**
 * Documents those steps may reach: each stays in memory for as long as a step may need it. Beyond, the oldest steps are
 * forgotten; never the newest, however many documents it touched.
 */
export const JOURNAL_DOCUMENTS = 32

type Tracked = { readonly document: OpenDocument; readonly manager: Y.UndoManager; readonly unpin: () => void }
type Touched = { readonly documentId: DocumentId; readonly manager: Y.UndoManager }
type Entry = { readonly command: string; readonly touched: readonly Touched[]; readonly group: string | undefined }

export type UndoJournal = {
  /**
   * Runs `work`; what it does to `documents` as `user` becomes one step, however many documents and transactions.
   * With the `group` of the newest step it joins that one: a word typed letter by letter is one step.
   */
  readonly record: <T>(command: string, documents: readonly OpenDocument[], work: () => T, group?: string) => T
  /** Inside `record`: what `work` does is not part of the step. */
  readonly untracked: <T>(work: () => T) => T
  readonly undo: () => Result<UndoReport, 'nothing-to-undo'>
  readonly redo: () => Result<UndoReport, 'nothing-to-redo'>
  readonly names: () => { readonly undo: string | null; readonly redo: string | null }
  readonly dispose: () => void
}

/**
 * Undo over many documents: one Y.UndoManager per document, and a list saying which of them move together.
 * Only recorded commands are tracked, so an editor's own undo of a mirrored page and this one never fight.
 */
export function createUndoJournal(parts: {
  readonly pin: (documentId: DocumentId) => () => void
  /** Entities whose creation was taken back but which stay because somebody else has worked in them. */
  readonly survivorsIn: (document: OpenDocument) => readonly string[]
}): UndoJournal {
  const managers = new Map<DocumentId, Tracked>()
  let undoEntries: Entry[] = []
  let redoEntries: Entry[] = []
  let capturing = false

  const managerOf = (document: OpenDocument): Y.UndoManager | null => {
    if (!document.type || document.readOnly) return null
    const known = managers.get(document.id)
    if (known) return known.manager
    const manager = new Y.UndoManager([...document.type.undoScope(document.doc)], {
      doc: document.doc,
      trackedOrigins: new Set<unknown>(['user' satisfies Origin]),
      // All transactions of one command join one stack item; `stopCapturing` starts the next.
      captureTimeout: Number.POSITIVE_INFINITY,
      captureTransaction: () => capturing,
    })
    // A stack belongs to this instance of the document: it must not be let go while the journal may need it.
    managers.set(document.id, { document, manager, unpin: parts.pin(document.id) })
    return manager
  }
  const withCapturing = <T>(on: boolean, work: () => T): T => {
    const before = capturing
    capturing = on
    try {
      return work()
    } finally {
      capturing = before
    }
  }
  const forgetRedo = (): void => {
    redoEntries = []
    for (const { manager } of managers.values()) manager.clear(false, true)
  }
  const forgetOldest = (): void => {
    const oldest = undoEntries.shift()
    for (const { manager } of oldest?.touched ?? []) {
      const [first, ...rest] = manager.undoStack
      manager.undoStack = first ? [first] : []
      manager.clear(true, false) // lets Yjs collect what the step kept alive
      manager.undoStack = rest
    }
  }
  const letGoUnused = (): void => {
    const used = new Set(
      [...undoEntries, ...redoEntries].flatMap(({ touched }) => touched.map((one) => one.documentId)),
    )
    for (const [id, { manager, unpin }] of managers) {
      if (used.has(id)) continue
      manager.destroy()
      unpin()
      managers.delete(id)
    }
  }
  const keepWithinBounds = (): void => {
    if (undoEntries.length > JOURNAL_LIMIT) {
      forgetOldest()
      letGoUnused()
    }
    if (managers.size > JOURNAL_DOCUMENTS) letGoUnused()
    while (managers.size > JOURNAL_DOCUMENTS && undoEntries.length > 1) {
      forgetOldest()
      letGoUnused()
    }
  }
  const survivorsOf = ({ touched }: Entry): UndoReport['kept'] =>
    touched.flatMap(({ documentId }) => {
      const document = managers.get(documentId)?.document
      return document ? parts.survivorsIn(document).map((entity) => ({ documentId, entity })) : []
    })
  const step = (entry: Entry, direction: 'undo' | 'redo'): UndoReport => {
    const before = new Set(survivorsOf(entry).map(({ entity }) => entity))
    const overwritten = entry.touched.flatMap(({ documentId, manager }) => {
      const item = (direction === 'undo' ? manager.undoStack : manager.redoStack).at(-1)
      return item ? keptEntities(manager.doc, item).map((entity) => ({ documentId, entity })) : []
    })
    // Last touched first: a link goes before the task it points to.
    for (const { manager } of entry.touched.toReversed()) withCapturing(true, () => popExactlyOne(manager, direction))
    const survived = survivorsOf(entry).filter(({ entity }) => !before.has(entity))
    const kept = new Map([...overwritten, ...survived].map((one) => [`${one.documentId} ${one.entity}`, one]))
    return { command: entry.command, kept: [...kept.values()] }
  }

  return {
    record: (command, documents, work, group) => {
      const newest = group === undefined ? undefined : undoEntries.at(-1)
      const joins =
        newest?.group !== undefined &&
        newest.group === group &&
        documents.every(({ id }) => newest.touched.some(({ documentId }) => documentId === id))
      const tracked = documents.flatMap((document) => {
        const manager = managerOf(document)
        if (!manager) return []
        if (joins) keepCapturing(manager)
        else manager.stopCapturing()
        return [{ documentId: document.id, manager, before: manager.undoStack.length }]
      })
      const result = withCapturing(true, work)
      const touched = tracked.filter(({ manager, before }) => manager.undoStack.length > before)
      for (const { manager } of tracked) manager.stopCapturing()
      if (joins) forgetRedo()
      if (touched.length > 0) {
        forgetRedo()
        const managersTouched = touched.map(({ documentId, manager }) => ({ documentId, manager }))
        undoEntries.push({ command, touched: managersTouched, group })
      } else if (tracked.length > 0) letGoUnused()
      keepWithinBounds()
      return result
    },
    untracked: (work) => withCapturing(false, work),
    undo: () => {
      const entry = undoEntries.pop()
      if (!entry) return err('nothing-to-undo')
      const report = step(entry, 'undo')
      redoEntries.push(entry)
      return ok(report)
    },
    redo: () => {
      const entry = redoEntries.pop()
      if (!entry) return err('nothing-to-redo')
      const report = step(entry, 'redo')
      undoEntries.push(entry)
      return ok(report)
    },
    names: () => ({ undo: undoEntries.at(-1)?.command ?? null, redo: redoEntries.at(-1)?.command ?? null }),
    dispose: () => {
      for (const { manager, unpin } of managers.values()) {
        manager.destroy()
        unpin()
      }
      managers.clear()
      undoEntries = []
      redoEntries = []
    },
  }
}

/** The next transaction joins the newest stack item: Yjs joins while a capture is recent, and ours never grow old. */
function keepCapturing(manager: Y.UndoManager): void {
  manager.lastChange = 1
}

/**
 * Pops one stack item. Yjs goes on to older items when the newest changes nothing (others have overwritten it all), which
 * would undo another step; so it sees a stack of one. The hidden items go to the other stack meanwhile, because Yjs
 * looks there too when it decides which overwrites are the person's own.
 */
function popExactlyOne(manager: Y.UndoManager, direction: 'undo' | 'redo'): void {
  const { undoStack, redoStack } = manager
  const from = direction === 'undo' ? undoStack : redoStack
  const to = direction === 'undo' ? redoStack : undoStack
  const rest = from.slice(0, -1)
  const working = [...to, ...rest]
  const single = from.slice(-1)
  const hidden = working.length // Yjs pushes what it made behind these, into this very array
  if (direction === 'undo') {
    manager.undoStack = single
    manager.redoStack = working
    manager.undo()
  } else {
    manager.redoStack = single
    manager.undoStack = working
    manager.redo()
  }
  const after = direction === 'undo' ? manager.redoStack : manager.undoStack
  const made = after.slice(hidden)
  // A step that changed nothing still needs its place, or the journal and the stacks would count differently.
  const moved = made.length > 0 ? made : single
  if (direction === 'undo') {
    manager.undoStack = rest
    manager.redoStack = [...to, ...moved]
  } else {
    manager.redoStack = rest
    manager.undoStack = [...to, ...moved]
  }
}
