import * as Y from 'yjs'
import {
  type DocumentId,
  type MemberId,
  newId,
  type NodeId,
  type ReplicaId,
  type Result,
  seededRandom,
  unwrap,
} from '../../foundation/index.ts'
import { type CommandFailure, type CommandContext, createDocument, runCommand } from '../kernel/index.ts'
import { mindmapType } from './mindmap.ts'
import { type MapSnapshot, mapSnapshot } from './snapshot.ts'

type Name = keyof typeof mindmapType.commands

/** One person's copy of a map, for tests. */
export type MapDevice = {
  readonly doc: Y.Doc
  readonly map: () => MapSnapshot
  /** Ids of the live nodes as an outline: `a(b c) d`, floating topics after `|`. */
  readonly outline: () => string
  readonly run: (name: Name, input: unknown) => unknown
  readonly attempt: (name: Name, input: unknown) => Result<unknown, CommandFailure>
  readonly add: (nodeId: string, parentId?: string, index?: number) => void
  readonly undo: () => void
  readonly redo: () => void
}

/** Opens a new map, or the copy of another person's. */
export function openDevice(seed: number, from?: MapDevice): MapDevice {
  const random = seededRandom(seed)
  const doc = new Y.Doc()
  doc.clientID = 1000 + seed
  const context: CommandContext = {
    doc,
    documentId: 'map' as DocumentId, // a readable id for the test
    nowMs: 0,
    random,
    replica: newId<ReplicaId>(random),
    actor: `member${seed}` as MemberId, // a readable id for the test
  }
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from.doc), 'remote')
  else createDocument(mindmapType, context, '双11')
  const history = new Y.UndoManager([...mindmapType.undoScope(doc)], {
    trackedOrigins: new Set(['user']),
    captureTimeout: 0,
  })
  const attempt: MapDevice['attempt'] = (name, input) => runCommand(mindmapType, context, name, input)
  const outlineOf = (ids: readonly NodeId[]): string =>
    ids
      .map((id) => {
        const children = outlineOf(mapSnapshot(doc).children[id] ?? [])
        return children === '' ? id : `${id}(${children})`
      })
      .join(' ')
  return {
    doc,
    map: () => mapSnapshot(doc),
    outline: () => {
      const { children, rootId } = mapSnapshot(doc)
      return [children[rootId] ?? [], children.floating]
        .map(outlineOf)
        .filter((list) => list !== '')
        .join(' | ')
    },
    attempt,
    run: (name, input) => unwrap(attempt(name, input)),
    add: (nodeId, parentId = 'root', index) => {
      const place = index === undefined ? { parentId } : { parentId, index }
      unwrap(attempt('addNode', { nodeId, ...place, text: nodeId }))
    },
    undo: () => void history.undo(),
    redo: () => void history.redo(),
  }
}

/** Brings copies to the same state. */
export function meet(...devices: readonly MapDevice[]): void {
  for (const to of [...devices, ...devices]) {
    for (const { doc } of devices) {
      if (doc !== to.doc) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(to.doc)), 'remote')
    }
  }
}
