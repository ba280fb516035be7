import * as Y from 'yjs'
import { z } from 'zod'
import { type CommandTable, defineCommand, type DocumentType } from '../../documents/kernel/index.ts'
import { err, ok } from '../../foundation/index.ts'
import { type NotesSnapshot, notesOf, notesType } from './notes.ts'

/** Document types with one mistake each; the harness must catch every one of them. */
export type BrokenType = DocumentType<NotesSnapshot, CommandTable>

/** Order of the snapshot is the order in which the map was written, which differs between computers. */
export const unsorted: BrokenType = {
  ...notesType,
  snapshot: (doc) => {
    const notes = [...notesOf(doc).keys()].map((id) => Object.freeze({ id, text: '', deleted: false }))
    return Object.freeze({ title: '', notes: Object.freeze(notes) })
  },
}

/** Two readings of one document differ. */
export const restless: BrokenType = {
  ...notesType,
  snapshot: (doc) => Object.freeze({ ...notesType.snapshot(doc), readAt: Math.random() }),
}

/** The snapshot can be changed by whoever holds it. */
export const unfrozen: BrokenType = { ...notesType, snapshot: (doc) => ({ ...notesType.snapshot(doc) }) }

/** Reading works on a copy that is never destroyed. */
export const leaky: BrokenType = {
  ...notesType,
  snapshot: (doc) => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    return notesType.snapshot(copy)
  },
}

/** Every reading observes the document once more. */
export const clinging: BrokenType = {
  ...notesType,
  snapshot: (doc) => {
    notesOf(doc).observe(() => {})
    return notesType.snapshot(doc)
  },
}

/** Reading tidies up, so that looking at a document is an edit. */
export const meddling: BrokenType = {
  ...notesType,
  snapshot: (doc) => {
    doc.transact(() => doc.getMap('meta').set('seen', true), 'repair')
    return notesType.snapshot(doc)
  },
}

/** A refused command has already written. */
export const hasty: BrokenType = {
  ...notesType,
  commands: {
    ...notesType.commands,
    addNote: defineCommand({
      input: z.object({ text: z.string() }),
      check: ({ doc }, { text }) => {
        doc.getMap('meta').set('last', text)
        return err('changed-my-mind' as const)
      },
      run: () => undefined,
    }),
  },
}

/** Cards in an array, moved by deleting and inserting: two people moving one card make two of it. */
export const doubling: BrokenType = {
  ...notesType,
  initialise: ({ doc }) => doc.getArray('cards').push(['a', 'b', 'c']),
  commands: {
    ...notesType.commands,
    addNote: defineCommand({
      input: z.object({ text: z.string() }),
      run: ({ doc, random }) => {
        const cards = doc.getArray('cards')
        const card = cards.get(0)
        cards.delete(0, 1)
        cards.insert(random.next() < 0.5 ? 1 : cards.length, [card])
      },
    }),
  },
  checkIntegrity: (doc) => {
    const cards = doc.getArray('cards').toArray()
    return new Set(cards).size === cards.length ? [] : [{ invariant: 'X1', message: 'a card is there twice' }]
  },
  undoScope: (doc) => [doc.getArray('cards')],
}

/** A tree that keeps only last placements: two moves that are fine apart close a cycle together. */
export const cyclic: BrokenType = {
  ...notesType,
  initialise: ({ doc }) => ['a', 'b', 'c'].forEach((id) => notesOf(doc).set(id, 'root')),
  commands: {
    ...notesType.commands,
    addNote: defineCommand({
      input: z.object({ text: z.string() }),
      check: ({ doc, random }) => (isUnder(doc, ...randomMove(random.next())) ? err('cycle' as const) : ok()),
      run: ({ doc, random }) => {
        const [id, parent] = randomMove(random.next())
        if (!isUnder(doc, id, parent)) notesOf(doc).set(id, parent)
      },
    }),
  },
  checkIntegrity: (doc) =>
    ['a', 'b', 'c'].flatMap((id) =>
      reachesRoot(doc, id) ? [] : [{ invariant: 'X2', message: `${id} hangs on itself` }],
    ),
}

function randomMove(chance: number): readonly [string, string] {
  const moves = ['ab', 'ba', 'ac', 'ca', 'bc', 'cb']
  const move = moves[Math.floor(chance * moves.length)] ?? 'ab'
  return [move.charAt(0), move.charAt(1)]
}

function isUnder(doc: Y.Doc, ancestor: string, id: string): boolean {
  const parents = notesOf(doc)
  let at: unknown = id
  for (let depth = 0; depth < 4 && typeof at === 'string'; depth += 1) {
    if (at === ancestor) return true
    at = parents.get(at)
  }
  return false
}

function reachesRoot(doc: Y.Doc, id: string): boolean {
  const parents = notesOf(doc)
  let at: unknown = id
  for (let depth = 0; depth < 5 && typeof at === 'string'; depth += 1) {
    if (at === 'root') return true
    at = parents.get(at)
  }
  return false
}

/** A container made inside the undoable transaction: undoing it destroys what others wrote into it. */
export const possessive: BrokenType = {
  ...notesType,
  commands: {
    ...notesType.commands,
    addNote: defineCommand({
      input: z.object({ text: z.string() }),
      run: ({ doc, replica }, { text }) => {
        const shelves = doc.getMap<Y.Map<string>>('shelves')
        const shelf = shelves.get('shelf') ?? shelves.set('shelf', new Y.Map<string>())
        shelf.set(replica, text)
      },
    }),
  },
  undoScope: (doc) => [doc.getMap('shelves')],
}
