import type * as Y from 'yjs'
import type { MemberId } from '../../foundation/index.ts'
import { deepFreeze, readMeta } from '../kernel/index.ts'
import { resolveTree, type SpaceDocument } from './resolve.ts'
import { readEntries, readMembers } from './schema.ts'

export type SpaceMember = { readonly id: MemberId; readonly name: string }

export type SpaceSnapshot = {
  readonly title: string
  /** By name. */
  readonly members: readonly SpaceMember[]
  /** Living and trashed, by (order, id); filter by `parentId` for one level. */
  readonly documents: readonly SpaceDocument[]
}

/** The space as shown. */
export function spaceSnapshot(doc: Y.Doc): SpaceSnapshot {
  return deepFreeze({
    title: readMeta(doc).title,
    members: readMembers(doc),
    documents: resolveTree(readEntries(doc)),
  })
}
