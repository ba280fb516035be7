import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareText, type DocumentId, err, type MemberId, ok } from '../../foundation/index.ts'
import { meet, person } from '../../testing/index.ts'
import { type SpaceSnapshot, spaceType } from './index.ts'
import { resolveTree } from './resolve.ts'
import type { StoredEntry } from './schema.ts'

const id = (text: string): DocumentId => text as DocumentId

function together() {
  const lin = person(spaceType, { id: 'lin' })
  for (const name of ['a', 'b', 'c']) {
    lin.run('addDocument', { id: id(name), kind: 'page', title: name.toUpperCase(), parentId: null })
  }
  const chen = person(spaceType, { id: 'chen', from: lin })
  return { lin, chen }
}

function tree({ documents }: SpaceSnapshot): Record<string, string | null> {
  return Object.fromEntries(documents.filter((d) => d.deletedAt === null).map((d) => [d.id, d.parentId]))
}

function find({ documents }: SpaceSnapshot, wanted: string) {
  return documents.find((document) => document.id === wanted)
}

describe('documents of a space', () => {
  it('[SP2] keeps a rename, a move and a deletion that three people made apart', () => {
    const { lin, chen } = together()
    const su = person(spaceType, { id: 'su', from: lin })
    lin.run('renameDocument', { id: id('c'), title: '复盘' })
    chen.run('moveDocument', { id: id('c'), parentId: id('a'), index: 0 })
    su.run('trashDocument', { id: id('c') })
    meet(lin, chen, su)
    expect(find(lin.see(), 'c')).toMatchObject({
      title: '复盘',
      parentId: 'a',
      deletedAt: expect.any(Number) as number,
    })
    expect(chen.see()).toEqual(lin.see())
    expect(su.see()).toEqual(lin.see())
  })

  it('places documents among the living children of a parent', () => {
    const { lin } = together()
    lin.run('moveDocument', { id: id('c'), parentId: null, index: 0 })
    lin.run('addDocument', { id: id('d'), kind: 'sop', title: 'D', parentId: null, index: 1 })
    expect(lin.see().documents.map((d) => d.id)).toEqual(['c', 'd', 'a', 'b'])
  })

  it('re-keys neighbours that two people put into one gap', () => {
    const { lin, chen } = together()
    lin.run('addDocument', { id: id('x'), kind: 'page', title: 'X', parentId: null, index: 1 })
    chen.run('addDocument', { id: id('y'), kind: 'page', title: 'Y', parentId: null, index: 1 })
    meet(lin, chen)
    expect(lin.see().documents.map((d) => d.id)).toEqual(['a', 'x', 'y', 'b', 'c'])
    lin.run('moveDocument', { id: id('c'), parentId: null, index: 2 })
    expect(lin.see().documents.map((d) => d.id)).toEqual(['a', 'x', 'c', 'y', 'b'])
  })

  it.each([
    ['moveDocument', { id: id('nothing'), parentId: null, index: 0 }, 'document-not-found'],
    ['moveDocument', { id: id('a'), parentId: id('nothing'), index: 0 }, 'parent-not-found'],
    ['moveDocument', { id: id('a'), parentId: id('a'), index: 0 }, 'cycle'],
    ['addDocument', { id: id('x'), kind: 'page', title: 'X', parentId: id('nothing') }, 'parent-not-found'],
    ['trashDocument', { id: id('nothing') }, 'document-not-found'],
  ] as const)('refuses %s %j: %s', (name, input, reason) => {
    const { lin } = together()
    const before = lin.see()
    expect(lin.run(name, input as never)).toEqual(err({ reason }))
    expect(lin.see()).toEqual(before)
  })
})

describe('a document that two people add apart', () => {
  const bucket = { id: id('bucket'), kind: 'tasks', title: '', parentId: id('a') }

  it('[SP3] is one document', () => {
    const { lin, chen } = together()
    lin.run('addDocument', bucket)
    chen.run('addDocument', bucket)
    meet(lin, chen)
    expect(lin.see().documents.filter((d) => d.id === 'bucket')).toHaveLength(1)
    expect(chen.see()).toEqual(lin.see())
  })

  it.each([1, 2 ** 31])('[SP3] stays when one of them takes the addition back (client %d)', (clientId) => {
    const { lin, chen: _ } = together()
    const chen = person(spaceType, { id: 'chen', from: lin, clientId })
    lin.run('addDocument', bucket)
    chen.run('addDocument', bucket)
    meet(lin, chen)
    chen.undo()
    meet(lin, chen)
    expect(find(lin.see(), 'bucket')?.deletedAt).toBeNull()
    lin.undo()
    expect(find(lin.see(), 'bucket')?.deletedAt).toEqual(expect.any(Number))
  })

  it('[SP3] goes to the trash with what others did to it when its only addition is undone, and can return', () => {
    const { lin, chen } = together()
    lin.run('addDocument', { ...bucket, title: '草稿' })
    chen.receive(lin)
    chen.run('renameDocument', { id: id('bucket'), title: '双11 任务' })
    meet(lin, chen)
    lin.undo()
    expect(find(lin.see(), 'bucket')).toMatchObject({ title: '双11 任务', parentId: 'a' })
    expect(find(lin.see(), 'bucket')?.deletedAt).not.toBeNull()
    expect(chen.run('restoreDocument', { id: id('bucket') })).toEqual(ok())
    meet(lin, chen)
    lin.run('restoreDocument', { id: id('bucket') })
    expect(find(lin.see(), 'bucket')).toMatchObject({ title: '双11 任务', deletedAt: null })
  })

  it('[SP3] is not changed by being added again', () => {
    const { lin } = together()
    lin.run('renameDocument', { id: id('b'), title: '新名字' })
    const before = lin.see()
    expect(lin.run('addDocument', { id: id('b'), kind: 'page', title: 'B', parentId: id('a') })).toEqual(ok())
    expect(lin.see()).toEqual(before)
  })
})

describe('documents of another space', () => {
  const other = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      id: id(`n${n}`),
      kind: 'page',
      title: `N${n}`,
      parentId: n < 2 ? null : id(`n${n % 2}`),
      deletedAt: n === 3 ? 7 : null,
    }))

  it('[SP2] are listed in their order behind those that are here, which keep their titles and places', () => {
    const { lin } = together()
    const members = [{ id: 'chen' as MemberId, name: '陈默' }]
    const documents = [
      { id: id('child'), kind: 'page', title: '先于其父', parentId: id('n0'), deletedAt: null },
      { id: id('b'), kind: 'page', title: '别处的名字', parentId: id('n0'), deletedAt: 1 },
      { id: id('lost'), kind: 'page', title: '', parentId: id('nowhere'), deletedAt: null },
      ...other(6),
    ]
    expect(lin.run('listAll', { members, documents })).toEqual(ok())
    expect(tree(lin.see())).toEqual({
      ...{ a: null, b: null, c: null, lost: null },
      ...{ n0: null, n1: null, child: 'n0', n2: 'n0', n4: 'n0', n5: 'n1' },
    })
    const shown = lin.see().documents.filter((d) => d.deletedAt === null)
    expect(shown.filter((d) => d.parentId === null).map((d) => d.title)).toEqual(['A', 'B', 'C', '', 'N0', 'N1'])
    expect(shown.filter((d) => d.parentId === 'n0').map((d) => d.id)).toEqual(['child', 'n2', 'n4'])
    expect(find(lin.see(), 'n3')).toMatchObject({ parentId: 'n1', deletedAt: 7 })
    expect(lin.see().members).toEqual(expect.arrayContaining(members))
    const before = lin.see()
    expect(lin.run('listAll', { members, documents })).toEqual(ok())
    expect(lin.see()).toEqual(before)
  })

  it('[SP3] go to the trash when the listing is undone', () => {
    const { lin } = together()
    lin.run('listAll', { members: [], documents: other(3) })
    lin.undo()
    expect(Object.keys(tree(lin.see()))).toEqual(['a', 'b', 'c'])
  })

  it('are listed with as many readings of the tree for hundreds as for three', () => {
    const readings = (count: number): number => {
      const { lin } = together()
      const map = lin.doc.getMap('documents')
      const entries = map.entries.bind(map)
      let read = 0
      map.entries = () => {
        read += 1
        return entries()
      }
      lin.run('listAll', { members: [], documents: other(count) })
      return read
    }
    expect(readings(3)).toBeGreaterThan(0)
    expect(readings(300)).toBe(readings(3))
  })
})

describe('the tree', () => {
  it('[SP4] cuts a cycle that two moves closed, and the next move starts from what was shown', () => {
    const { lin, chen } = together()
    lin.run('moveDocument', { id: id('a'), parentId: id('b'), index: 0 })
    chen.run('moveDocument', { id: id('b'), parentId: id('a'), index: 0 })
    meet(lin, chen)
    expect(tree(lin.see())).toEqual({ a: null, b: 'a', c: null })
    expect(tree(chen.see())).toEqual(tree(lin.see()))
    lin.run('moveDocument', { id: id('b'), parentId: null, index: 0 })
    expect(tree(lin.see())).toEqual({ a: null, b: null, c: null })
  })

  it('[SP4] shows every entry once and reaches it from the top, whatever parents are stored', () => {
    const entries = fc
      .array(fc.tuple(fc.nat(9), fc.option(fc.nat(9)), fc.boolean()), { maxLength: 10 })
      .map((list) => [...new Map(list.map((item) => [item[0], item])).values()])
      .map((list) =>
        list
          .map(([own, parent, trashed]): StoredEntry => ({
            id: id(String(own)),
            kind: 'page',
            title: '',
            parentId: parent === null ? null : id(String(parent)),
            order: 'a0',
            deletedAt: trashed ? 1 : null,
          }))
          .sort((a, b) => compareText(a.id, b.id)),
      )
    fc.assert(
      fc.property(entries, (stored) => {
        const shown = resolveTree(stored)
        const byId = new Map(shown.map((document) => [document.id, document]))
        expect([...byId.keys()].sort()).toEqual(stored.map((entry) => entry.id))
        for (const document of shown) {
          let [at, steps] = [document, 0]
          while (at.parentId !== null) {
            const parent = byId.get(at.parentId)
            if (!parent) throw new Error(`${at.id} hangs under nothing`)
            if (at.deletedAt === null) expect(parent.deletedAt, '[SP5]').toBeNull()
            at = parent
            steps += 1
            expect(steps).toBeLessThanOrEqual(shown.length)
          }
        }
        // A parent that is legal in every respect is kept.
        for (const entry of stored) {
          if (entry.parentId === null) expect(byId.get(entry.id)?.parentId).toBeNull()
        }
      }),
    )
  })

  it('[SP5] shows a document under its nearest living ancestor and puts it back when the ancestor returns', () => {
    const { lin, chen } = together()
    lin.run('moveDocument', { id: id('b'), parentId: id('a'), index: 0 })
    chen.receive(lin)
    lin.run('trashDocument', { id: id('b') })
    chen.run('addDocument', { id: id('note'), kind: 'page', title: '笔记', parentId: id('b') })
    meet(lin, chen)
    expect(find(lin.see(), 'note')).toMatchObject({ parentId: 'a', deletedAt: null })
    lin.run('restoreDocument', { id: id('b') })
    expect(find(lin.see(), 'note')).toMatchObject({ parentId: 'b' })
  })

  it('[SP5] keeps the stored parent of a document that gets a new key where it is only shown', () => {
    const { lin, chen } = together()
    lin.run('trashDocument', { id: id('b') })
    chen.run('addDocument', { id: id('note'), kind: 'page', title: '笔记', parentId: id('b') })
    meet(lin, chen)
    expect(
      lin
        .see()
        .documents.filter((d) => d.order === 'a0')
        .map((d) => d.id),
    ).toEqual(['a', 'note'])
    lin.run('moveDocument', { id: id('c'), parentId: null, index: 1 })
    expect(Object.keys(tree(lin.see()))).toEqual(['a', 'c', 'note'])
    lin.run('restoreDocument', { id: id('b') })
    expect(find(lin.see(), 'note')).toMatchObject({ parentId: 'b' })
  })

  it('trashes a branch whole and restores what went with it, but not what was trashed before', () => {
    const { lin } = together()
    lin.run('moveDocument', { id: id('b'), parentId: id('a'), index: 0 })
    lin.run('moveDocument', { id: id('c'), parentId: id('a'), index: 1 })
    lin.run('trashDocument', { id: id('c') })
    lin.run('trashDocument', { id: id('a') })
    expect(tree(lin.see())).toEqual({})
    lin.run('restoreDocument', { id: id('a') })
    expect(tree(lin.see())).toEqual({ a: null, b: 'a' })
    lin.undo()
    expect(tree(lin.see())).toEqual({})
  })
})

describe('members of a space', () => {
  it('[SP6] are names under ids, which two people can add apart', () => {
    const { lin, chen } = together()
    const added = lin.run('addMember', { name: '苏晚' })
    chen.run('addMember', { memberId: lin.id, name: '林夏' })
    lin.run('addMember', { memberId: lin.id, name: '林夏' })
    meet(lin, chen)
    expect(lin.see().members).toEqual([
      { id: 'lin', name: '林夏' },
      { id: added.ok ? added.value : '', name: '苏晚' },
    ])
    expect(lin.run('renameMember', { memberId: 'nobody' as never, name: 'x' })).toEqual(
      err({ reason: 'member-not-found' }),
    )
  })
})

describe('integrity of a space', () => {
  it('reports fields without an entry, values of a wrong shape and members without a name', () => {
    const { lin } = together()
    lin.doc.transact(() => {
      lin.doc.getMap('documents').set('ghost|title', '无主')
      lin.doc.getMap('documents').set('a|place', 'somewhere')
      lin.doc.getMap('members').set('m', 42)
    }, 'remote')
    expect(spaceType.checkIntegrity(lin.doc).map((violation) => violation.invariant)).toEqual(['SP2', 'SP1', 'SP6'])
  })
})
