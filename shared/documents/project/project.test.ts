import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type DocumentId, type MemberId, type ReplicaId, seededRandom, unwrap } from '../../foundation/index.ts'
import {
  assertHealthy,
  type CommandContext,
  type CommandInput,
  type CommandOutput,
  createDocument,
  runCommand,
} from '../kernel/index.ts'
import { projectType } from './index.ts'

type Commands = typeof projectType.commands
type CommandName = keyof Commands & string

/** One person's computer with the project open; `from` gives a second person the same project. */
function device(seed: number, from?: { readonly doc: Y.Doc }) {
  const doc = new Y.Doc()
  const context: CommandContext = {
    doc,
    documentId: 'project' as DocumentId, // readable ids of the test
    nowMs: 1_760_000_000_000 + seed,
    random: seededRandom(seed),
    replica: `replica${seed}` as ReplicaId,
    actor: `member${seed}` as MemberId,
  }
  if (from) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from.doc), 'remote')
  else createDocument(projectType, context, '双11')
  const undo = new Y.UndoManager([...projectType.undoScope(doc)], {
    trackedOrigins: new Set(['user']),
    captureTimeout: 0,
  })
  const attempt = (name: CommandName, input: unknown) => {
    const result = runCommand(projectType, context, name, input)
    assertHealthy(projectType, doc)
    return result
  }
  return {
    doc,
    undo,
    run: <Name extends CommandName>(name: Name, input: CommandInput<Commands[Name]>): CommandOutput<Commands[Name]> =>
      // runCommand validated the input against the very schema the output belongs to.
      unwrap(attempt(name, input)) as CommandOutput<Commands[Name]>,
    refusal: <Name extends CommandName>(name: Name, input: CommandInput<Commands[Name]>): string | null => {
      const result = attempt(name, input)
      return result.ok ? null : result.reason.reason
    },
    snapshot: () => projectType.snapshot(doc),
    sections: () => projectType.snapshot(doc).sections.map((section) => section.title),
    statuses: () => projectType.snapshot(doc).statuses.map((status) => status.id),
  }
}

type Device = ReturnType<typeof device>

function meet(a: Device, b: Device): void {
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc), 'remote')
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc), 'remote')
  expect(a.snapshot()).toEqual(b.snapshot())
  assertHealthy(projectType, a.doc)
}

describe('statuses', () => {
  it('[PJ7] begin with five columns that the UI names', () => {
    const { statuses } = device(1).snapshot()
    expect(statuses.map(({ id, title, category }) => [id, title, category])).toEqual([
      ['todo', '', 'todo'],
      ['doing', '', 'doing'],
      ['review', '', 'doing'],
      ['done', '', 'done'],
      ['cancelled', '', 'cancelled'],
    ])
  })

  it('[PJ1] keep a new title and a new place that two people gave apart', () => {
    const ana = device(1)
    const bo = device(2, ana)
    ana.run('renameStatus', { statusId: 'review', title: '主管审批' })
    bo.run('moveStatus', { statusId: 'review', index: 0 })
    meet(ana, bo)
    expect(ana.snapshot().statuses[0]).toMatchObject({ id: 'review', title: '主管审批' })
  })

  it('[PJ2] the last one of todo and of done cannot be removed, others can and come back', () => {
    const ana = device(1)
    expect(ana.refusal('removeStatus', { statusId: 'todo' })).toBe('last-of-category')
    expect(ana.refusal('removeStatus', { statusId: 'done' })).toBe('last-of-category')
    expect(ana.refusal('removeStatus', { statusId: 'nothing' })).toBe('unknown-status')
    ana.run('removeStatus', { statusId: 'cancelled' })
    ana.run('removeStatus', { statusId: 'review' })
    expect(ana.statuses()).toEqual(['todo', 'doing', 'done'])
    expect(ana.snapshot().removedStatuses.map(({ id }) => id)).toEqual(['review', 'cancelled'])
    ana.run('restoreStatus', { statusId: 'review' })
    expect(ana.statuses()).toEqual(['todo', 'doing', 'review', 'done'])
  })

  it('[PJ2] one of done stays when two people apart remove one each', () => {
    const ana = device(1)
    ana.run('addStatus', { statusId: 'archived', title: '归档', category: 'done' })
    const bo = device(2, ana)
    ana.run('removeStatus', { statusId: 'done' })
    bo.run('removeStatus', { statusId: 'archived' })
    meet(ana, bo)
    expect(ana.statuses()).toEqual(['todo', 'doing', 'review', 'done', 'cancelled'])
    expect(ana.snapshot().removedStatuses.map(({ id }) => id)).toEqual(['archived'])
  })

  it('[PJ1] keep a limit, a name and a place that people gave apart; whatever is no limit is none', () => {
    const ana = device(1)
    const bo = device(2, ana)
    ana.run('setStatusLimit', { statusId: 'doing', limit: 5 })
    bo.run('renameStatus', { statusId: 'doing', title: '在做' })
    meet(ana, bo)
    const doing = () => ana.snapshot().statuses.find(({ id }) => id === 'doing')
    expect(doing()).toMatchObject({ title: '在做', limit: 5 })
    expect(ana.refusal('setStatusLimit', { statusId: 'nothing', limit: 5 })).toBe('unknown-status')
    expect(ana.refusal('setStatusLimit', { statusId: 'doing', limit: 0 })).toBe('invalid-input')
    ana.doc.getMap('statuses').set('doing|limit', 'many')
    expect(doing()).not.toHaveProperty('limit')
    ana.run('setStatusLimit', { statusId: 'doing', limit: null })
    expect(doing()).not.toHaveProperty('limit')
  })

  it('[PJ4] refuse an id that is taken', () => {
    expect(device(1).refusal('addStatus', { statusId: 'todo', title: '', category: 'todo' })).toBe('status-exists')
  })
})

describe('sections', () => {
  it('[PJ4] [A4] made of the same branch by two people apart are one', () => {
    const ana = device(1)
    const bo = device(2, ana)
    ana.run('addSection', { sectionId: 'branch', title: '视觉' })
    bo.run('addSection', { sectionId: 'branch', title: '视觉' })
    bo.run('addSection', { title: '物流' })
    meet(ana, bo)
    expect(ana.sections().toSorted()).toEqual(['物流', '视觉'])
  })

  it.each(['before they met', 'after they met'])(
    '[PJ4] stay when one of the two who made it, %s, takes his creation back',
    (when) => {
      const ana = device(1)
      ana.run('addSection', { sectionId: 'branch', title: '视觉' })
      const bo = device(2, when === 'before they met' ? device(3) : ana)
      bo.run('addSection', { sectionId: 'branch', title: '视觉' })
      meet(ana, bo)
      ana.undo.undo()
      meet(ana, bo)
      expect(ana.sections()).toEqual(['视觉'])
      bo.undo.undo()
      meet(ana, bo)
      expect(ana.sections()).toEqual([])
    },
  )

  it('[PJ4] leave nothing to see when the creation is undone, and come back with redo', () => {
    const ana = device(1)
    const before = ana.snapshot()
    ana.run('addSection', { title: '视觉' })
    const made = ana.snapshot()
    ana.undo.undo()
    expect(ana.snapshot()).toEqual(before)
    ana.undo.redo()
    expect(ana.snapshot()).toEqual(made)
  })

  it('[PJ4] keep their name when somebody moved them before the creation is undone', () => {
    const ana = device(1)
    ana.run('addSection', { title: '选品' })
    const { sectionId } = ana.run('addSection', { title: '视觉' })
    const bo = device(2, ana)
    bo.run('moveSection', { sectionId, index: 0 })
    meet(ana, bo)
    ana.undo.undo()
    expect(ana.sections()).toEqual(['视觉', '选品'])
  })

  it('[PJ6] are restored by adding them again, under the name they have', () => {
    const ana = device(1)
    ana.run('addSection', { sectionId: 'branch', title: '视觉' })
    ana.run('renameSection', { sectionId: 'branch', title: '视觉组' })
    ana.run('deleteSection', { sectionId: 'branch' })
    expect(ana.snapshot().sections[0]?.deletedAt).toBe(1_760_000_000_001)
    ana.run('addSection', { sectionId: 'branch', title: '视觉' })
    expect(ana.snapshot().sections).toMatchObject([{ title: '视觉组', deletedAt: null }])
  })

  it('[PJ3] are put between two that got the same key apart', () => {
    const ana = device(1)
    const bo = device(2, ana)
    ana.run('addSection', { sectionId: 'a', title: 'a' })
    bo.run('addSection', { sectionId: 'b', title: 'b' })
    meet(ana, bo)
    ana.run('addSection', { sectionId: 'c', title: 'c', index: 1 })
    expect(ana.sections()).toEqual(['a', 'c', 'b'])
    ana.run('moveSection', { sectionId: 'b', index: 0 })
    expect(ana.sections()).toEqual(['b', 'a', 'c'])
  })
})

describe('anchors', () => {
  const anchor = { anchorId: 'd11', title: '双11', token: '双11', at: '2026-11-11T00:00' }

  it('[PJ5] have one main among them, whoever chose it apart', () => {
    const ana = device(1)
    const bo = device(2, ana)
    ana.run('setAnchor', { ...anchor, main: true })
    bo.run('setAnchor', { anchorId: 'pre', title: '预售', token: '预售', at: '2026-10-20T20:00', main: true })
    meet(ana, bo)
    const { anchors } = ana.snapshot()
    expect(anchors.map(({ id }) => id)).toEqual(['pre', 'd11'])
    expect(anchors.filter(({ main }) => main)).toHaveLength(1)
  })

  it('[PJ1] keep a new name and a new moment that two people gave apart', () => {
    const ana = device(1)
    ana.run('setAnchor', anchor)
    const bo = device(2, ana)
    ana.run('setAnchor', { ...anchor, title: '双十一' })
    bo.run('setAnchor', { ...anchor, at: '2026-11-09' })
    meet(ana, bo)
    expect(ana.snapshot().anchors).toMatchObject([{ title: '双十一', at: '2026-11-09' }])
  })

  it('[PJ6] go and come back', () => {
    const ana = device(1)
    ana.run('setAnchor', { ...anchor, main: true })
    ana.run('removeAnchor', { anchorId: 'd11' })
    expect(ana.snapshot().anchors).toEqual([])
    expect(ana.refusal('removeAnchor', { anchorId: 'd11' })).toBe('unknown-anchor')
    ana.undo.undo()
    expect(ana.snapshot().anchors).toEqual([{ id: 'd11', title: '双11', token: '双11', at: anchor.at, main: true }])
    ana.run('setAnchor', { ...anchor, main: false })
    expect(ana.snapshot().anchors).toMatchObject([{ id: 'd11', main: false }])
  })

  it.each([
    [{ at: '2026-02-30' }, 'invalid-date'],
    [{ at: '明天' }, 'invalid-date'],
    [{ token: ' ' }, 'empty-token'],
    [{ anchorId: 'other' }, 'token-taken'],
  ])('[PJ5] refuse %j: %s', (change, reason) => {
    const ana = device(1)
    ana.run('setAnchor', anchor)
    expect(ana.refusal('setAnchor', { ...anchor, ...change })).toBe(reason)
  })

  it('stand in the calendar and in the search', () => {
    const ana = device(1)
    ana.run('setAnchor', anchor)
    ana.run('addSection', { sectionId: 'branch', title: '视觉' })
    const documentId = 'project' as DocumentId
    expect(projectType.project(ana.doc, documentId)).toMatchObject({
      title: '双11',
      dated: [{ documentId, entity: 'd11', title: '双11', start: null, due: '2026-11-11T00:00' }],
      search: [
        { documentId, entity: null, title: '双11', body: '' },
        { documentId, entity: 'branch', title: '视觉', body: '' },
        { documentId, entity: 'd11', title: '双11', body: '双11' },
      ],
    })
  })
})
