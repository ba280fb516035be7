import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { pick, randomInteger, type ReplicaId, seededRandom } from '../../foundation/index.ts'
import { treeOf } from './live-tree.ts'
import { moveKey, writeMoves } from './move-log.ts'
import { readMoves } from './replay-all.ts'
import { referenceTree } from './reference.ts'

const ROOTS = ['root']
const NAMES = ['b', 'c', 'd', 'e', 'f']
const PARENTS = [...ROOTS, 'trash', ...NAMES]

function childrenNow(log: Y.Map<unknown>): Record<string, readonly string[]> {
  const tree = treeOf(log, ROOTS)
  const lists = PARENTS.map((parent) => [parent, tree.childrenOf(parent).map(({ id }) => id)] as const)
  return Object.fromEntries(lists.filter(([, ids]) => ids.length > 0))
}

function sync(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)), 'remote')
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)), 'remote')
}

describe('the tree of a log inside a document', () => {
  it.each(Array.from({ length: 60 }, (_, n) => n + 1))(
    '[TR2] follows two documents that move, undo, vandalise and sync (seed %i)',
    (seed) => {
      const random = seededRandom(seed)
      const docs = [new Y.Doc(), new Y.Doc()]
      const undo = docs.map((doc) => new Y.UndoManager(doc.getMap('moves'), { captureTimeout: 0 }))
      for (let step = 0; step < 80; step += 1) {
        const at = randomInteger(random, 2)
        const doc = docs[at]!
        const log = doc.getMap('moves')
        const action = randomInteger(random, 10)
        if (action < 6) {
          const item = pick(random, NAMES)
          const order = pick(random, ['a0', 'a1', 'a2'])
          const lamport = treeOf(log, ROOTS).lastLamport() + 1
          const moves = [{ item, parent: pick(random, PARENTS), order }]
          doc.transact(() => writeMoves(log, `r${at}` as ReplicaId, lamport, moves))
        } else if (action === 6) undo[at]!.undo()
        else if (action === 7) undo[at]!.redo()
        else if (action === 8) sync(docs[0]!, docs[1]!)
        else
          log.set(
            moveKey(1 + randomInteger(random, 30), 'evil' as ReplicaId),
            pick(random, [null, [1], ['b', 'c', 'a0']]),
          )
        expect(childrenNow(log)).toEqual(referenceTree(readMoves(log), ROOTS))
      }
      sync(docs[0]!, docs[1]!)
      expect(childrenNow(docs[0]!.getMap('moves'))).toEqual(childrenNow(docs[1]!.getMap('moves')))
    },
  )

  it('[TR2] is right in the middle of a transaction and for the first observer after it', () => {
    const doc = new Y.Doc()
    const log = doc.getMap('moves')
    const seen: unknown[] = []
    log.observe(() => seen.push(childrenNow(log)))
    childrenNow(log)
    doc.transact(() => {
      writeMoves(log, 'a' as ReplicaId, 1, [{ item: 'b', parent: 'root', order: 'a0' }])
      expect(childrenNow(log)).toEqual({ root: ['b'] })
      writeMoves(log, 'a' as ReplicaId, 2, [{ item: 'c', parent: 'b', order: 'a0' }])
    })
    expect(seen).toEqual([{ root: ['b'], b: ['c'] }])
  })

  it('[TR2] adds one listener to a document, however often it is read', () => {
    const doc = new Y.Doc()
    const log = doc.getMap('moves')
    childrenNow(log)
    childrenNow(log)
    expect(doc._observers.get('beforeObserverCalls')?.size).toBe(1)
  })
})
