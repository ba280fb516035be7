// The peer of the open benchmark: the whole workspace as one Y.Doc in y-indexeddb, on a page that does nothing else.
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'

declare global {
  interface Window {
    oneDocument: typeof oneDocument
  }
}

const NAME = 'one-document'

const oneDocument = {
  /** Writes the state as one row, the form y-indexeddb itself trims to: the quickest it can be opened from. */
  fill: async (address: string): Promise<void> => {
    const state = new Uint8Array(await (await fetch(address)).arrayBuffer())
    const doc = new Y.Doc()
    const persistence = new IndexeddbPersistence(NAME, doc)
    await persistence.whenSynced
    Y.applyUpdate(doc, state)
    // Closing waits for the transactions that were begun.
    await persistence.destroy()
  },
  /** Milliseconds from the window's start until the data can be read; nothing is painted. */
  open: async (): Promise<{ readonly readableMs: number; readonly tasks: number }> => {
    const doc = new Y.Doc()
    const persistence = new IndexeddbPersistence(NAME, doc)
    await persistence.whenSynced
    const tasks = new Set([...doc.getMap('origins').keys()].map((key) => key.split('|')[0]))
    const readableMs = performance.now()
    await persistence.destroy()
    return { readableMs, tasks: tasks.size }
  },
}

window.oneDocument = oneDocument
