import type * as Y from 'yjs'
import { z } from 'zod'
import { defineCommand, defineDocumentType, emptyProjection, readMeta } from '../../documents/kernel/index.ts'
import { compareText, err, newId, ok } from '../../foundation/index.ts'

export type Note = { readonly id: string; readonly text: string; readonly deleted: boolean }
export type NotesSnapshot = { readonly title: string; readonly notes: readonly Note[] }

export const notesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('notes')

const exists = ({ doc }: { readonly doc: Y.Doc }, { id }: { readonly id: string }) =>
  isNote(notesOf(doc).get(id)) ? ok() : err('not-found' as const)

/** The smallest healthy document type: one key per note. It shows the suites pass, and the broken toys start from it. */
export const notesType = defineDocumentType({
  kind: 'page',
  version: 1,
  initialise: ({ doc }) => void doc.getMap('notes'),
  commands: {
    setTitle: defineCommand({
      input: z.object({ title: z.string() }),
      run: ({ doc }, { title }) => void doc.getMap('meta').set('title', title),
    }),
    addNote: defineCommand({
      input: z.object({ text: z.string() }),
      run: ({ doc, random }, { text }) => {
        const id = newId<string & { readonly note: true }>(random)
        notesOf(doc).set(id, [text, false])
        return id
      },
    }),
    setText: defineCommand({
      input: z.object({ id: z.string(), text: z.string() }),
      check: exists,
      run: ({ doc }, { id, text }) => void notesOf(doc).set(id, [text, false]),
    }),
    deleteNote: defineCommand({
      input: z.object({ id: z.string() }),
      check: exists,
      run: ({ doc }, { id }) => void notesOf(doc).set(id, ['', true]),
    }),
  },
  snapshot: (doc): NotesSnapshot => {
    const notes: Note[] = []
    for (const [id, value] of notesOf(doc)) {
      if (isNote(value)) notes.push(Object.freeze({ id, text: value[0], deleted: value[1] }))
    }
    notes.sort((a, b) => compareText(a.id, b.id))
    return Object.freeze({ title: readMeta(doc).title, notes: Object.freeze(notes) })
  },
  project: (doc) => emptyProjection(readMeta(doc).title),
  checkIntegrity: (doc) => {
    const broken = [...notesOf(doc)].filter(([, value]) => !isNote(value))
    return broken.map(([id]) => ({ invariant: 'N1', message: `note ${id.slice(0, 40)} is not [text, deleted]` }))
  },
  undoScope: (doc) => [doc.getMap('notes'), doc.getMap('meta')],
})

function isNote(value: unknown): value is readonly [string, boolean] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string' && typeof value[1] === 'boolean'
}
