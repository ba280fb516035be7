// The page the storage benchmark drives: our engine in its real worker, and y-indexeddb beside it, given the same edits.
import { IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { connectEngine } from '#renderer/engine/index.ts'
import type { EngineClient, Notice } from '#shared/engine/index.ts'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'

const ROOT = 'root' as NodeId // the fixed id of every map's root
const WORKSPACE = 'benchworkspace00'

/** Tells the outside a number as soon as it is true here; what the outside has heard survives a kill. */
declare global {
  interface Window {
    tell: (what: 'shown' | 'acknowledged', count: number) => void
    bench: typeof bench
  }
}

let client: EngineClient | null = null
const notices: Notice[] = []

async function engine(): Promise<EngineClient> {
  if (client) return client
  const request = { workspaceId: WORKSPACE, memberName: 'bench', takeOver: false }
  const connection = await connectEngine(request, { onLost: () => undefined })
  if (typeof connection === 'string') throw new Error(connection)
  client = connection.client
  await client.onNotice((notice) => notices.push(notice))
  return client
}

async function documentOf(kind: 'mindmap' | 'page', title: string): Promise<DocumentId> {
  const open = await engine()
  const known = (await open.query('workspace/tree', null)).find((entry) => entry.title === title)
  if (known) return known.id
  const created = await open.run('workspace/createDocument', { kind, title })
  if (!created.ok) throw new Error(created.reason.reason)
  await open.flush()
  return created.value.documentId
}

async function openMirror(documentId: DocumentId): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const opened = await (await engine()).openMirror(documentId, (update) => Y.applyUpdate(doc, update, 'remote'))
  if (!opened.ok) throw new Error(opened.reason)
  Y.applyUpdate(doc, opened.value.state.update, 'remote')
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'remote') opened.value.push(update)
  })
  return doc
}

/** One edit of the burst: a key of its own, so that the edits found later can be counted. */
function edit(doc: Y.Doc, index: number, padding = ''): void {
  doc.getMap('burst').set(`k${index}`, `第 ${index} 处修改${padding}`)
}

const bench = {
  /** Edits a mirrored page as fast as the event loop turns; each edit is told when shown, and when it is on the disk. */
  burst: async (count: number, padding = ''): Promise<void> => {
    const open = await engine()
    const doc = await openMirror(await documentOf('page', 'burst'))
    const start = doc.getMap('burst').size
    let shown = start
    const acknowledge = async (): Promise<void> => {
      while (shown < start + count) {
        const before = shown
        const flushed = await open.flush()
        if (flushed.ok) window.tell('acknowledged', before)
        else return
      }
    }
    const acknowledging = acknowledge()
    for (let index = start; index < start + count; index += 1) {
      edit(doc, index, padding)
      shown = index + 1
      window.tell('shown', shown)
      if (index % 10 === 9) await new Promise((resolve) => setTimeout(resolve))
    }
    await acknowledging
  },
  burstFound: async (): Promise<number> => (await openMirror(await documentOf('page', 'burst'))).getMap('burst').size,
  saveState: async (): Promise<string> => {
    const flushed = await (await engine()).flush()
    return flushed.ok ? 'saved' : flushed.reason
  },
  notices: async (): Promise<readonly string[]> => {
    await engine()
    return notices.map(({ kind }) => kind)
  },
  /** Adds a branch of `count` nodes to a new map; answers its id. */
  makeBranch: async (title: string, count: number): Promise<string> => {
    const documentId = await documentOf('mindmap', title)
    const items = Array.from({ length: count }, (_, index) => ({
      text: `任务 ${index} @陈立航 2027/3/${1 + (index % 28)}`,
    }))
    await (await engine()).run('mindmap/addBranch', { documentId, parentId: ROOT, items })
    await (await engine()).flush()
    return documentId
  },
  convert: async (mapId: string): Promise<void> => {
    const open = await engine()
    const doc = await openMirror(mapId as DocumentId)
    const nodeIds = [...doc.getMap('nodes').keys()].filter((id) => id !== ROOT) as NodeId[] // a map's keys are its nodes
    const items = nodeIds.map((nodeId, index) => ({
      nodeId,
      parentNodeId: null,
      role: 'task' as const,
      fields: { title: `任务 ${index}` },
    }))
    window.tell('shown', 0)
    await open.run('plan/convert', { mapId: mapId as DocumentId, project: { title: `计划 ${mapId}` }, items })
  },
  /** How many nodes are linked and how many of their tasks are there: equal, and all or none, unless half. */
  conversion: async (mapId: string): Promise<{ readonly linked: number; readonly tasks: number }> => {
    const links = await (await engine()).query('map/links', { mapId: mapId as DocumentId })
    return { linked: links.length, tasks: links.filter(({ task }) => task && task.deletedAt === null).length }
  },
  /** Milliseconds until `count` edits are on the disk: ours through the worker, flushed. */
  ourThroughput: async (count: number, round: number): Promise<number> => {
    const doc = await openMirror(await documentOf('page', `throughput ${round}`))
    const open = await engine()
    const start = performance.now()
    for (let index = 0; index < count; index += 1) edit(doc, index)
    const flushed = await open.flush()
    if (!flushed.ok) throw new Error(flushed.reason)
    return performance.now() - start
  },
  /** The same edits with y-indexeddb; its writes are done when a later read transaction of its database answers. */
  theirThroughput: async (count: number, round: number): Promise<number> => {
    const doc = new Y.Doc()
    const persistence = new IndexeddbPersistence(`their-throughput-${round}`, doc)
    await persistence.whenSynced
    const start = performance.now()
    for (let index = 0; index < count; index += 1) edit(doc, index)
    const database = persistence.db
    if (!database) throw new Error('y-indexeddb is not open')
    await new Promise((resolve, reject) => {
      const request = database.transaction('updates').objectStore('updates').count()
      request.addEventListener('success', resolve)
      request.addEventListener('error', reject)
    })
    const elapsed = performance.now() - start
    await persistence.destroy()
    return elapsed
  },
  /** Overwrites the bytes of one update row, as a failing disk would. */
  corruptOneRow: async (): Promise<void> => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(`branchline-${WORKSPACE}`)
      request.addEventListener('success', () => resolve(request.result))
      request.addEventListener('error', reject)
    })
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('updates', 'readwrite')
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('error', reject)
      const cursors = transaction.objectStore('updates').openCursor(null, 'prev')
      cursors.addEventListener('success', () => {
        const cursor = cursors.result
        if (cursor) cursor.update({ ...(cursor.value as object), bytes: new Uint8Array([9, 9, 9]) })
      })
    })
    database.close()
  },
}

window.bench = bench
