import { describe, expect, it } from 'vitest'
import type { TreeDocument } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { trashedRoots, treeMove, treeRows } from './tree.ts'

const entry = (id: string, parentId: string | null = null, change: Partial<TreeDocument> = {}): TreeDocument => ({
  id: id as DocumentId,
  kind: 'page',
  title: id,
  parentId: parentId as DocumentId | null,
  order: `a${id}`,
  deletedAt: null,
  ...change,
})
const shape = (documents: readonly TreeDocument[], folded: readonly string[] = []) =>
  treeRows(documents, new Set(folded)).map((row) => `${'-'.repeat(row.depth)}${row.document.id}`)

describe('the tree of documents', () => {
  it('shows children under their parent, in order', () => {
    expect(shape([entry('b'), entry('c', 'a'), entry('a'), entry('d', 'c')])).toEqual(['a', '-c', '--d', 'b'])
  })

  it('hides what is below a folded document, the space and the buckets of tasks', () => {
    const documents = [
      entry('a'),
      entry('b', 'a'),
      entry('s', null, { kind: 'space' }),
      entry('t', 'a', { kind: 'tasks' }),
    ]
    expect(shape(documents, ['a'])).toEqual(['a'])
  })

  it('shows a document whose parent is in the trash at the top', () => {
    expect(shape([entry('a', null, { deletedAt: 1 }), entry('b', 'a')])).toEqual(['b'])
  })

  it('lists in the trash only what was put there itself, newest first', () => {
    const trashed = [
      entry('a', null, { deletedAt: 1 }),
      entry('b', 'a', { deletedAt: 1 }),
      entry('c', null, { deletedAt: 2 }),
    ]
    expect(trashedRoots(trashed).map((document) => document.id)).toEqual(['c', 'a'])
  })

  it('walks and folds with the arrow keys', () => {
    const rows = treeRows([entry('a'), entry('b', 'a'), entry('c')], new Set())
    expect(treeMove(rows, 0, 'ArrowDown')).toEqual({ to: 1 })
    expect(treeMove(rows, 0, 'ArrowLeft')).toEqual({ fold: true })
    expect(treeMove(rows, 1, 'ArrowLeft')).toEqual({ to: 0 })
    expect(treeMove(rows, 0, 'ArrowRight')).toEqual({ to: 1 })
    expect(treeMove(rows, 2, 'ArrowRight')).toBeNull()
    expect(treeMove(rows, 2, 'ArrowDown')).toEqual({ to: 2 })
    expect(treeMove(treeRows([entry('a'), entry('b', 'a')], new Set(['a'])), 0, 'ArrowRight')).toEqual({ fold: false })
  })
})
