import type { Page } from '@playwright/test'
import * as Y from 'yjs'
import { checksum } from '../../shared/engine/storage/checksum.ts'

/** Rows of one document as they lie on the disk, read through a page without the app. */
export type StoredRow = { readonly seq: number; readonly bytes: number[] }

/** Name of the only workspace's database in this profile. */
export async function workspaceDatabase(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const found = names.find((name) => /^branchline-[0-9a-z]+$/.test(name))
    if (!found) throw new Error(`no workspace among ${names.join(', ')}`)
    return found
  })
}

/** The document of a kind: its id and the updates in its log. */
export async function storedDocument(
  page: Page,
  database: string,
  kind: string,
): Promise<{ readonly documentId: string; readonly rows: readonly StoredRow[] }> {
  return page.evaluate(
    async ({ database, kind }) => {
      const answer = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(request.error))
        })
      const open = await answer(indexedDB.open(database))
      const transaction = open.transaction(['heads', 'updates'])
      const heads: { documentId: string; kind: string }[] = await answer(transaction.objectStore('heads').getAll())
      const updates: { documentId: string; seq: number; bytes: Uint8Array }[] = await answer(
        transaction.objectStore('updates').getAll(),
      )
      open.close()
      const documentId = heads.find((head) => head.kind === kind)?.documentId
      if (!documentId) throw new Error(`no ${kind} on the disk`)
      const rows = updates
        .filter((row) => row.documentId === documentId)
        .map(({ seq, bytes }) => ({ seq, bytes: [...bytes] }))
      return { documentId, rows }
    },
    { database, kind },
  )
}

/** A small value of the workspace, for example when the clock was last seen. */
export async function storedValue(page: Page, database: string, name: string): Promise<unknown> {
  return page.evaluate(
    ({ database, name }) =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open(database)
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('values').objectStore('values').get(name)
          asked.addEventListener('success', () => {
            opening.result.close()
            resolve(asked.result?.value)
          })
        })
      }),
    { database, name },
  )
}

/** Overwrites the bytes of one stored update, as a failing disk would: its checksum stays what it was. */
export async function damageRow(page: Page, database: string, seq: number): Promise<void> {
  await change(page, database, { store: 'updates', key: seq, set: { bytes: [1, 1, 255, 255, 3] } })
}

/** Adds an update to a document's log as another, newer build of the app would have written it. */
export async function addUpdate(
  page: Page,
  database: string,
  { documentId, rows }: { readonly documentId: string; readonly rows: readonly StoredRow[] },
  edit: (doc: Y.Doc) => void,
): Promise<void> {
  const doc = new Y.Doc()
  for (const { bytes } of rows) Y.applyUpdate(doc, Uint8Array.from(bytes))
  const before = Y.encodeStateVector(doc)
  edit(doc)
  const bytes = Y.encodeStateAsUpdate(doc, before)
  const seq = await change(page, database, {
    store: 'updates',
    key: null,
    set: { documentId, bytes: [...bytes], checksum: checksum(bytes) },
  })
  await change(page, database, { store: 'heads', key: documentId, set: { seq } })
}

/** Puts a row with some fields replaced; `bytes` become bytes. Answers the key. */
async function change(
  page: Page,
  database: string,
  order: { readonly store: string; readonly key: string | number | null; readonly set: Record<string, unknown> },
): Promise<IDBValidKey> {
  return page.evaluate(
    async ({ database, store, key, set }) => {
      const answer = <T>(request: IDBRequest<T>): Promise<T> =>
        new Promise((resolve, reject) => {
          request.addEventListener('success', () => resolve(request.result))
          request.addEventListener('error', () => reject(request.error))
        })
      const open = await answer(indexedDB.open(database))
      const rows = open.transaction(store, 'readwrite').objectStore(store)
      const present: object = key === null ? {} : await answer(rows.get(key))
      const { bytes } = set
      const changed = { ...present, ...set, ...(Array.isArray(bytes) ? { bytes: Uint8Array.from(bytes) } : {}) }
      const written = await answer(rows.put(changed))
      open.close()
      return written
    },
    { database, ...order },
  )
}
