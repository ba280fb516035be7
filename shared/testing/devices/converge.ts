import * as Y from 'yjs'
import { type Random, randomInteger } from '../../foundation/index.ts'
import type { DocumentType, Origin, Projection } from '../../documents/kernel/index.ts'
import { firstDifference, firstUnfrozen } from './compare.ts'
import { countListeners } from './leak-tracker.ts'
import { SIMULATED_DOCUMENT } from './simulated-device.ts'
import type { FailureCode } from './simulation-failure.ts'

export type Vector = ReadonlyMap<number, number>
type Fail = (code: FailureCode, detail: string) => never

/** True when a state vector covers the first `clock` structs of a client. */
export function knows(vector: Vector, client: number, clock: number): boolean {
  return (vector.get(client) ?? 0) >= clock
}

/**
 * Exchanges by state vector and delete set, every pair in both directions, until nothing changes any more.
 * Answers how many pairs had edits the other lacked, in both directions at once.
 */
export function exchangeUntilQuiet(docs: readonly Y.Doc[], fail: Fail): number {
  let crossed = 0
  // Two rounds are enough without new edits; formatting clean-up of Yjs may add deletions once more.
  for (let round = 0; round < 10; round += 1) {
    if (round > 0 && docs.every((doc) => sameState(doc, docs[0] ?? doc))) return crossed
    for (const [i, a] of docs.entries()) {
      for (const b of docs.slice(i + 1)) {
        const [vectorA, vectorB] = [a, b].map((doc) => Y.decodeStateVector(Y.encodeStateVector(doc)))
        if (vectorA && vectorB && !covers(vectorA, vectorB) && !covers(vectorB, vectorA)) crossed += 1
        const forB = Y.encodeStateAsUpdate(a, Y.encodeStateVector(b))
        const forA = Y.encodeStateAsUpdate(b, Y.encodeStateVector(a))
        Y.applyUpdate(b, forB, 'remote' satisfies Origin)
        Y.applyUpdate(a, forA, 'remote' satisfies Origin)
      }
    }
  }
  const [first, ...others] = docs
  for (const other of others) {
    if (first && !Y.equalSnapshots(Y.snapshot(first), Y.snapshot(other))) {
      const sameVector = covers(stateOf(first), stateOf(other)) && covers(stateOf(other), stateOf(first))
      fail(sameVector ? 'delete-sets-differ' : 'state-vectors-differ', 'after 10 rounds of exchange')
    }
  }
  return fail('not-quiet', 'documents still changed after 10 rounds of exchange')
}

function stateOf(doc: Y.Doc): Vector {
  return Y.decodeStateVector(Y.encodeStateVector(doc))
}

function covers(a: Vector, b: Vector): boolean {
  return [...b].every(([client, clock]) => knows(a, client, clock))
}

// Y.snapshot is exactly the state vector and the delete set.
function sameState(a: Y.Doc, b: Y.Doc): boolean {
  return a === b || Y.equalSnapshots(Y.snapshot(a), Y.snapshot(b))
}

/** Throws through `fail` unless all documents, and those rebuilt from what was stored, read the same and are healthy. */
export function checkConverged<Snapshot>(
  type: DocumentType<Snapshot>,
  docs: readonly Y.Doc[],
  stored: readonly (readonly Uint8Array[])[],
  random: Random,
  fail: Fail,
): { readonly snapshot: Snapshot; readonly projection: Projection } {
  const views = docs.map((doc) => readSteadily(type, doc, fail))
  const [first] = views
  if (!first) return fail('vacuous', 'no devices')
  for (const [index, view] of views.entries()) {
    const snapshots = firstDifference(first.snapshot, view.snapshot)
    if (snapshots !== null) fail('snapshots-differ', `devices 0 and ${index}: ${snapshots}`)
    const projections = firstDifference(first.projection, view.projection)
    if (projections !== null) fail('projections-differ', `devices 0 and ${index}: ${projections}`)
  }
  const everything = stored.flat()
  const rebuilds = [
    { name: 'all stored updates, merged in another order', bytes: Y.mergeUpdates(shuffled(everything, random)) },
    ...stored.map((updates, index) => ({ name: `the disk of device ${index}`, bytes: Y.mergeUpdates([...updates]) })),
  ]
  for (const { name, bytes } of rebuilds) {
    const copy = new Y.Doc()
    try {
      Y.applyUpdate(copy, bytes, 'storage' satisfies Origin)
      if (copy.store.pendingStructs !== null) fail('rebuilt-differs', `${name}: some structs lack what they build on`)
      if (docs[0] && !sameState(docs[0], copy)) fail('rebuilt-differs', `${name}: another state vector or delete set`)
      const view = readSteadily(type, copy, fail)
      const difference =
        firstDifference(first.snapshot, view.snapshot) ?? firstDifference(first.projection, view.projection)
      if (difference !== null) fail('rebuilt-differs', `${name}: ${difference}`)
    } finally {
      copy.destroy()
    }
  }
  return first
}

/** Reads snapshot, projection and integrity twice: the same, frozen, without changing or holding on to the document. */
export function readSteadily<Snapshot>(
  type: DocumentType<Snapshot>,
  doc: Y.Doc,
  fail: Fail,
): { readonly snapshot: Snapshot; readonly projection: Projection } {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) fail('pending-structs', 'after the exchange')
  const read = (): { readonly snapshot: Snapshot; readonly projection: Projection; readonly violations: string } => {
    try {
      return {
        snapshot: type.snapshot(doc),
        projection: type.project(doc, SIMULATED_DOCUMENT),
        violations: type
          .checkIntegrity(doc)
          .map((v) => `${v.invariant}: ${v.message}`)
          .join('; '),
      }
    } catch (failure) {
      return fail('read-threw', failure instanceof Error ? (failure.stack ?? failure.message) : String(failure))
    }
  }
  const before = Y.snapshot(doc)
  const first = read()
  const listeners = countListeners(doc)
  const second = read()
  if (countListeners(doc) > listeners) fail('leak', 'every reading adds a listener to the document')
  if (!Y.equalSnapshots(before, Y.snapshot(doc))) fail('read-changed-document', 'snapshot, project or checkIntegrity')
  const unstable = firstDifference([first.snapshot, first.projection], [second.snapshot, second.projection])
  if (unstable !== null) fail('snapshot-unstable', `two readings of one document: ${unstable}`)
  const unfrozen = firstUnfrozen(first.snapshot)
  if (unfrozen !== null) fail('snapshot-unstable', unfrozen)
  if (first.violations !== '') fail('integrity', first.violations)
  return first
}

function shuffled<T>(items: readonly T[], random: Random): T[] {
  const rest = [...items]
  const result: T[] = []
  while (rest.length > 0) result.push(...rest.splice(randomInteger(random, rest.length), 1))
  return result
}
