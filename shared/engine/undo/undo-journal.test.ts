import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocumentType } from '../../documents/kernel/index.ts'
import type { DocumentId } from '../../foundation/index.ts'
import type { OpenDocument } from '../log/document-store.ts'
import { createUndoJournal, JOURNAL_DOCUMENTS, JOURNAL_LIMIT } from './undo-journal.ts'

// The journal asks a type for nothing but the part that undo may take back.
const type = { undoScope: (doc: Y.Doc) => [doc.getMap('m')] } as unknown as DocumentType

function documentCalled(name: string): OpenDocument {
  const doc = new Y.Doc()
  return { id: name as DocumentId, kind: 'toy', type, doc, readOnly: false, damaged: false, version: () => 0 }
}

function open() {
  const pinned: string[] = []
  const journal = createUndoJournal({
    pin: (id) => {
      pinned.push(id)
      return () => void pinned.splice(pinned.indexOf(id), 1)
    },
    survivorsIn: () => [],
  })
  const set = (document: OpenDocument, value: unknown) =>
    journal.record(`set ${String(value)}`, [document], () =>
      document.doc.transact(() => document.doc.getMap('m').set('k', value), 'user'),
    )
  return { journal, pinned, set }
}

describe('the undo journal is bounded', () => {
  it('in documents: those of the newest steps stay in memory, the steps of the oldest are forgotten', () => {
    const { journal, pinned, set } = open()
    const documents = Array.from({ length: JOURNAL_DOCUMENTS + 20 }, (_, at) => documentCalled(`d${at}`))
    for (const document of documents) set(document, 1)
    expect(pinned).toEqual(documents.slice(20).map(({ id }) => id))
    for (let step = 0; step < JOURNAL_DOCUMENTS; step += 1) expect(journal.undo().ok).toBe(true)
    expect(journal.undo()).toEqual({ ok: false, reason: 'nothing-to-undo' })
    expect(documents.map(({ doc }) => doc.getMap('m').has('k')).filter(Boolean)).toHaveLength(20)
  })

  it('in steps: a document nobody has touched in the newest ones is let go', () => {
    const { pinned, set } = open()
    const [first, second] = [documentCalled('first'), documentCalled('second')]
    set(first, 1)
    for (let step = 0; step < JOURNAL_LIMIT; step += 1) set(second, step)
    expect(pinned).toEqual(['second'])
    set(first, 2)
    expect(pinned).toEqual(['second', 'first'])
  })

  it('by commands that change nothing: they keep no document', () => {
    const { journal, pinned } = open()
    for (let at = 0; at < JOURNAL_DOCUMENTS * 2; at += 1) {
      journal.record('nothing', [documentCalled(`d${at}`)], () => undefined)
    }
    expect(pinned).toEqual([])
  })

  it('never by the step just made, however many documents it touched', () => {
    const { journal } = open()
    const documents = Array.from({ length: JOURNAL_DOCUMENTS * 2 }, (_, at) => documentCalled(`d${at}`))
    journal.record('all', documents, () => {
      for (const { doc } of documents) doc.transact(() => doc.getMap('m').set('k', 1), 'user')
    })
    expect(journal.undo().ok).toBe(true)
    expect(documents.some(({ doc }) => doc.getMap('m').has('k'))).toBe(false)
  })
})

it('a command that touches no document leaves what can be redone', () => {
  const { journal, set } = open()
  set(documentCalled('a'), 1)
  journal.undo()
  journal.record('nothing', [], () => undefined)
  expect(journal.redo()).toMatchObject({ ok: true })
})
