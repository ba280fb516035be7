import { v5 as uuidv5 } from 'uuid'
import type { Random } from './random.ts'

declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type WorkspaceId = Branded<'WorkspaceId'>
export type DocumentId = Branded<'DocumentId'>
export type TaskId = Branded<'TaskId'>
export type NodeId = Branded<'NodeId'>
export type StepId = Branded<'StepId'>
export type MemberId = Branded<'MemberId'>
/** One run of one engine on one device: new at every start, so that no two writers ever share it. */
export type ReplicaId = Branded<'ReplicaId'>

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
// 36^16 is about 2^82: no collision in a lifetime of one team, and half the bytes of a UUID in every synced key.
const ID_LENGTH = 16

/** A random id: 16 characters of [0-9a-z]. */
export function newId<Id extends string>(random: Random): Id {
  let id = ''
  while (id.length < ID_LENGTH) {
    // 252 = 7 × 36: larger bytes are thrown away so that every character is equally likely.
    for (const byte of random.bytes(ID_LENGTH)) {
      if (byte < 252 && id.length < ID_LENGTH) id += ALPHABET[byte % 36]
    }
  }
  return id as Id
}

const NAMESPACE = '3f1b2f0e-6f0c-5c1d-9a57-6272616e6368'

/**
 * The id of something two people may create independently while apart: the same cause gives the same id (UUIDv5).
 * `cause` is a list of ids and words, for example `['task', projectId, nodeId, 0]`.
 */
export function deterministicId<Id extends string>(...cause: readonly (string | number)[]): Id {
  return uuidv5(JSON.stringify(cause), NAMESPACE) as Id
}
