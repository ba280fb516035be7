import { compareOrder, type DocumentId } from '#shared/foundation/index.ts'
import type { TreeDocument } from '#shared/engine/index.ts'

/** How far each level stands to the right, in pixels. */
export const INDENT = 20

/** One visible line of the tree. */
export type TreeRow = {
  readonly document: TreeDocument
  readonly depth: number
  readonly hasChildren: boolean
  readonly folded: boolean
  readonly isLast: boolean
  /** For each level above, whether its guide goes on below this line. */
  readonly guides: readonly boolean[]
}

// The space is the tree itself and buckets of tasks are the inside of a project: neither is a place to go.
const HIDDEN: ReadonlySet<string> = new Set(['space', 'tasks'])

/** What lives below each document, in order; below null what stands at the top. */
export function livingChildren(documents: readonly TreeDocument[]): ReadonlyMap<DocumentId | null, TreeDocument[]> {
  const living = documents.filter((document) => document.deletedAt === null && !HIDDEN.has(document.kind))
  const ids = new Set<string>(living.map((document) => document.id))
  const children = new Map<DocumentId | null, TreeDocument[]>()
  for (const document of [...living].sort(compareOrder)) {
    const parent = document.parentId !== null && ids.has(document.parentId) ? document.parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(document)
    else children.set(parent, [document])
  }
  return children
}

/** The lines to show, top to bottom. A document whose parent is away stands at the top level instead of vanishing. */
export function treeRows(documents: readonly TreeDocument[], folded: ReadonlySet<string>): readonly TreeRow[] {
  const children = livingChildren(documents)
  const rows: TreeRow[] = []
  const visit = (parent: DocumentId | null, guides: readonly boolean[]): void => {
    const siblings = children.get(parent) ?? []
    siblings.forEach((document, index) => {
      const isLast = index === siblings.length - 1
      const hasChildren = children.has(document.id)
      const isFolded = hasChildren && folded.has(document.id)
      rows.push({ document, depth: guides.length, hasChildren, folded: isFolded, isLast, guides })
      if (hasChildren && !isFolded) visit(document.id, [...guides, !isLast])
    })
  }
  visit(null, [])
  return rows
}

/** What is in the trash and was put there itself, newest first; what lies below it comes back with it. */
export function trashedRoots(documents: readonly TreeDocument[]): readonly TreeDocument[] {
  const trashed = documents.filter((document) => document.deletedAt !== null && !HIDDEN.has(document.kind))
  const ids = new Set<string>(trashed.map((document) => document.id))
  return trashed
    .filter((document) => document.parentId === null || !ids.has(document.parentId))
    .sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))
}

/** Where an arrow key leads from a line: another line, or folding and unfolding it. */
export function treeMove(
  rows: readonly TreeRow[],
  at: number,
  key: string,
): { readonly to: number } | { readonly fold: boolean } | null {
  const row = rows[at]
  if (!row) return null
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, rows.length - 1) }
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) }
    case 'Home':
      return { to: 0 }
    case 'End':
      return { to: rows.length - 1 }
    case 'ArrowRight':
      if (!row.hasChildren) return null
      return row.folded ? { fold: false } : { to: at + 1 }
    case 'ArrowLeft': {
      if (row.hasChildren && !row.folded) return { fold: true }
      const parent = rows.slice(0, at).findLastIndex((candidate) => candidate.depth < row.depth)
      return parent < 0 ? null : { to: parent }
    }
    default:
      return null
  }
}
