import type * as Y from 'yjs'
import { readFlat } from '../kernel/index.ts'
import { type Beginning, mergeBeginnings } from './beginning.ts'
import { placementsOf } from './placements.ts'
import { type Fields, readTask, type Task } from './read-task.ts'
import { readProjectId, taskRoots, wbsOf } from './schema.ts'

const LAYERS = [
  'origins',
  'edits',
  'tags',
  'predecessors',
  'checklist',
  'comments',
  'conversions',
  'texts',
  'images',
] as const
type Layer = (typeof LAYERS)[number]
type Groups = ReadonlyMap<string, Fields>

type Reader = { readonly read: () => ReadonlyMap<string, Task> }

// Never more than a cache of what a fresh reading gives, dropped with the document: every edit asks for all tasks
// several times (check, run, snapshot, projection), and reading 250 of them anew each time costs ten times the edit.
const readers = new WeakMap<Y.Doc, Reader>()

/** The shown tasks by id, up to date at every call, also in the middle of a transaction. */
export function readTasks(doc: Y.Doc): ReadonlyMap<string, Task> {
  // What the open transaction has written already is not in the cache yet.
  if (doc._transaction && doc._transaction.changed.size > 0) return createReader(doc, false).read()
  const reader = readers.get(doc) ?? createReader(doc, true)
  readers.set(doc, reader)
  return reader.read()
}

function createReader(doc: Y.Doc, isFollowing: boolean): Reader {
  const roots = taskRoots(doc)
  const groups = {} as Record<Layer, Groups> // filled for every layer by the first reading
  const beginnings = new Map<string, Beginning>()
  let tasks: ReadonlyMap<string, Task> = new Map()
  let projectId = readProjectId(doc)
  const staleLayers = new Set<Layer>(LAYERS)
  // null = all of them.
  let staleTasks: Set<string> | null = null
  let isStale = true

  const noteChanges = ({ changed }: Y.Transaction): void => {
    for (const [type, keys] of changed) {
      const root: unknown = type.parent ?? type
      const layer = LAYERS.find((name) => roots[name] === root)
      if (root === roots.moves || root === roots.bucket) isStale = true
      if (!layer) continue
      isStale = true
      staleLayers.add(layer)
      // The letters of a description change below its key.
      const touched = type.parent ? [type._item?.parentSub ?? null] : keys
      for (const key of touched) if (key !== null) staleTasks?.add(key.slice(0, Math.max(0, key.indexOf('|'))))
    }
  }
  if (isFollowing) doc.on('beforeObserverCalls', noteChanges)

  const read = (): ReadonlyMap<string, Task> => {
    if (!isStale) return tasks
    for (const layer of staleLayers) groups[layer] = readFlat(roots[layer])
    if (projectId !== readProjectId(doc)) staleTasks = null
    projectId = readProjectId(doc)
    for (const id of beginnings.keys()) if (!groups.origins.has(id)) beginnings.delete(id)
    for (const [id, records] of groups.origins) {
      if (!staleTasks || staleTasks.has(id)) beginnings.set(id, mergeBeginnings(records))
    }
    const place = placementsOf(wbsOf(doc), beginnings)
    const isNamed = namedBy(roots.moves, beginnings, doc)
    const next = new Map<string, Task>()
    for (const [id, beginning] of beginnings) {
      const at = place(id)
      const known = tasks.get(id)
      const isPlaced = isNamed(id)
      const isSame =
        known?.parentId === at.parentId &&
        known.siblingOrder === at.siblingOrder &&
        known.placedAt === at.placedAt &&
        known.undone === !(isPlaced || known.conversionIds.length > 0)
      const task =
        isSame && staleTasks && !staleTasks.has(id)
          ? known
          : readTask({ id, projectId, beginning, place: at, isPlaced, ...layersOf(id) })
      if (task) next.set(id, task)
    }
    tasks = next
    isStale = false
    staleLayers.clear()
    staleTasks = new Set()
    return tasks
  }

  const layersOf = (id: string) => ({
    edits: groups.edits.get(id) ?? NONE,
    tags: groups.tags.get(id) ?? NONE,
    predecessors: groups.predecessors.get(id) ?? NONE,
    checklist: groups.checklist.get(id) ?? NONE,
    comments: groups.comments.get(id) ?? NONE,
    conversions: groups.conversions.get(id) ?? NONE,
    texts: groups.texts.get(id) ?? NONE,
    images: groups.images.get(id) ?? NONE,
  })
  return { read }
}

const NONE: Fields = new Map()

/** Whether the move log names a task. The log is searched only for tasks it does not place. */
function namedBy(moves: Y.Map<unknown>, beginnings: ReadonlyMap<string, Beginning>, doc: Y.Doc) {
  const wbs = wbsOf(doc)
  const named = new Set<unknown>()
  if ([...beginnings.keys()].some((id) => !wbs.placementOf(id))) {
    for (const move of moves.values()) if (Array.isArray(move)) named.add(move[0])
  }
  return (id: string): boolean => wbs.placementOf(id) !== undefined || named.has(id)
}
