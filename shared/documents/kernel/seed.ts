import * as Y from 'yjs'
import { deterministicId } from '../../foundation/index.ts'
import type { Origin } from './origin.ts'

/**
 * Creates the containers of an entity whose id two offline people may both create (a converted task): the update is
 * a constant, byte for byte the same on every computer, so that creating it twice is creating it once.
 *
 * `build` must read nothing from anywhere and write only into the document it is given. A fixed clientID is safe here
 * and only here: with equal bases the bytes are equal, with different bases Yjs would diverge for ever.
 */
export function applySeed(doc: Y.Doc, cause: string, build: (seed: Y.Doc) => void): void {
  const seed = new Y.Doc()
  try {
    seed.clientID = seedClientId(cause)
    seed.transact(() => build(seed))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(seed), 'create' satisfies Origin)
  } finally {
    seed.destroy()
  }
}

// Yjs draws its own clientIDs from 32 bits; 2^32 and above can never collide with them. 20 more bits stay under 2^53.
function seedClientId(cause: string): number {
  const hex = deterministicId('seed', cause).replaceAll('-', '')
  return 2 ** 32 + (Number.parseInt(hex.slice(0, 13), 16) % (2 ** 53 - 2 ** 32))
}
