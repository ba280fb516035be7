import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import {
  type DocumentId,
  err,
  type MemberId,
  ok,
  type ReplicaId,
  seededRandom,
  unwrap,
} from '../../foundation/index.ts'
import {
  applySeed,
  type CommandContext,
  createDocument,
  defineCommand,
  defineDocumentType,
  dryRunCommand,
  emptyProjection,
  isLocalEdit,
  isWritable,
  originOf,
  readMeta,
  runCommand,
} from './index.ts'

const listType = defineDocumentType({
  kind: 'page',
  version: 2,
  initialise: ({ doc }, { title }) => void doc.getMap('list').set('first', title),
  commands: {
    add: defineCommand({
      input: z.object({ text: z.string() }),
      check: (_context, { text }) => (text === 'refused' ? err('not-today' as const) : ok()),
      prepare: ({ doc }) => void doc.getMap('prepared').set('done', true),
      run: ({ doc, random }, { text }) => {
        const key = String(random.next())
        doc.getMap('list').set(key, text)
        doc.getMap('list').set('last', key)
        return key
      },
    }),
  },
  snapshot: (doc) => doc.getMap('list').toJSON(),
  project: () => emptyProjection(''),
  checkIntegrity: () => [],
  undoScope: (doc) => [doc.getMap('list')],
})

function created(): CommandContext {
  const context: CommandContext = {
    doc: new Y.Doc(),
    documentId: 'document00000000' as DocumentId, // fixed ids of the test
    nowMs: 0,
    random: seededRandom(1),
    replica: 'replica000000000' as ReplicaId,
    actor: 'member0000000000' as MemberId,
  }
  createDocument(listType, context, '标题')
  return context
}

/** Origins of the transactions that changed something while `act` ran. */
function originsOf(doc: Y.Doc, act: () => void): unknown[] {
  const origins: unknown[] = []
  const onUpdate = (_update: Uint8Array, origin: unknown): void => void origins.push(origin)
  doc.on('update', onUpdate)
  act()
  doc.off('update', onUpdate)
  return origins
}

describe('a command', () => {
  it('is one create transaction for its containers and one user transaction for the edit', () => {
    const context = created()
    expect(originsOf(context.doc, () => unwrap(runCommand(listType, context, 'add', { text: 'a' })))).toEqual([
      'create',
      'user',
    ])
  })

  it.each([
    ['add', { text: 'refused' }, 'not-today'],
    ['add', { text: 7 }, 'invalid-input'],
    ['constructor', {}, 'unknown-command'],
    ['remove', {}, 'unknown-command'],
  ])('%s with %j is refused for a reason and changes nothing', (name, input, reason) => {
    const context = created()
    const before = Y.encodeStateAsUpdate(context.doc)
    expect(runCommand(listType, context, name, input)).toMatchObject({ ok: false, reason: { reason } })
    expect(Y.encodeStateAsUpdate(context.doc)).toEqual(before)
  })

  it('is refused by a document that asks for a newer build, is of another kind, or of none', () => {
    const context = created()
    const meta = context.doc.getMap('meta')
    meta.set('minWriter', 3)
    expect(runCommand(listType, context, 'add', { text: 'a' })).toMatchObject({ reason: { reason: 'read-only' } })
    meta.set('minWriter', 2)
    expect(isWritable(listType, context.doc)).toBe(true)
    meta.set('kind', 'mindmap')
    expect(isWritable(listType, context.doc)).toBe(false)
    expect(isWritable(undefined, context.doc)).toBe(false)
  })

  it('foretells in a dry run exactly what it then does, and the dry run leaves no trace', () => {
    const context = created()
    const before = Y.encodeStateAsUpdate(context.doc)
    const dry = unwrap(dryRunCommand(listType, { ...context, random: seededRandom(5) }, 'add', { text: 'a' }))
    expect(Y.encodeStateAsUpdate(context.doc)).toEqual(before)
    const output = unwrap(runCommand(listType, { ...context, random: seededRandom(5) }, 'add', { text: 'a' }))
    expect(dry).toEqual({ output, snapshot: listType.snapshot(context.doc) })
  })
})

describe('meta', () => {
  it('says what a document is', () => {
    expect(readMeta(created().doc)).toEqual({ kind: 'page', version: 2, minWriter: 1, title: '标题' })
  })

  it('reads anything else as unknown', () => {
    const doc = new Y.Doc()
    const unknown = { kind: '', version: 0, minWriter: 0, title: '' }
    expect(readMeta(doc)).toEqual(unknown)
    for (const key of ['kind', 'v', 'minWriter', 'title']) doc.getMap('meta').set(key, [Number.NaN])
    expect(readMeta(doc)).toEqual(unknown)
  })
})

describe('an origin', () => {
  it('is one of ours, undo for an undo manager, and repair for what Yjs does by itself', () => {
    const doc = new Y.Doc()
    expect(originOf('user')).toBe('user')
    expect(originOf(new Y.UndoManager(doc.getMap('list')))).toBe('undo')
    expect(originOf(null)).toBe('repair')
    expect(() => originOf('someone else')).toThrow('known origin')
    expect(['user', 'create', 'undo', 'repair', 'migration'].every((origin) => isLocalEdit(originOf(origin)))).toBe(
      true,
    )
    expect(isLocalEdit('remote') || isLocalEdit('storage')).toBe(false)
  })

  it('is known for every transaction of undo and of formatted text, also those Yjs starts', () => {
    const [a, b] = [new Y.Doc(), new Y.Doc()]
    const origins: unknown[] = []
    for (const doc of [a, b]) {
      doc.getText('t')
      doc.on('afterTransaction', ({ origin }: Y.Transaction) => origins.push(originOf(origin)))
    }
    const undo = new Y.UndoManager(a.getText('t'), { trackedOrigins: new Set(['user']), captureTimeout: 0 })
    const exchange = (): void => {
      Y.applyUpdate(b, Y.encodeStateAsUpdate(a), 'remote')
      Y.applyUpdate(a, Y.encodeStateAsUpdate(b), 'remote')
    }
    a.transact(() => a.getText('t').insert(0, '脉络 branch', { bold: true }), 'user')
    exchange()
    a.transact(() => a.getText('t').format(0, 5, { bold: null }), 'user')
    b.transact(() => b.getText('t').format(3, 5, { bold: null }), 'user')
    exchange()
    undo.undo()
    a.transact(() => a.getText('t').delete(0, 2), 'user')
    exchange()
    expect(origins).toContain('undo')
    expect(origins).toContain('repair')
  })
})

describe('a seed', () => {
  const build = (seed: Y.Doc): void => void seed.getMap('tasks').set('t1', new Y.Map([['made', true]]))

  it('created by two people apart is created once, and neither loses what was written into it', () => {
    const docs = [new Y.Doc(), new Y.Doc()]
    for (const [index, doc] of docs.entries()) {
      applySeed(doc, 'task t1', build)
      applySeed(doc, 'task t1', build)
      const task = doc.getMap<Y.Map<unknown>>('tasks').get('t1')
      task?.set(`by ${index}`, true)
    }
    const [a, b] = docs
    if (!a || !b) throw new Error('two documents')
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
    expect(a.getMap('tasks').toJSON()).toEqual({ t1: { made: true, 'by 0': true, 'by 1': true } })
    expect(b.getMap('tasks').toJSON()).toEqual(a.getMap('tasks').toJSON())
  })

  it('is not part of what undo takes back', () => {
    const doc = new Y.Doc()
    const undo = new Y.UndoManager(doc.getMap('tasks'), { trackedOrigins: new Set(['user']) })
    applySeed(doc, 'task t1', build)
    expect(undo.undo()).toBeNull()
  })
})
