import 'fake-indexeddb/auto'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import * as Y from 'yjs'
import { describeRecoveryCopies } from '#shared/testing/suites/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { openGuardedCopy } from './guarded-copy.ts'
import { documentCopies } from './recovery-copies.ts'

function memoryIndex() {
  let ids: readonly string[] = []
  return { load: async () => ids, save: async (next: readonly string[]) => void (ids = next), ids: () => ids }
}

function documentWith(text: string): Y.Doc {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, text)
  return doc
}

function textOf(state: Uint8Array | null): string | null {
  if (!state) return null
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc.getText('t').toJSON()
}

const soundLog = { isSound: () => true, makeSound: async () => undefined, doubt: () => undefined }
const copiesOf = (workspace: string, index: ReturnType<typeof memoryIndex>, limit?: number) =>
  documentCopies(workspace, index, {
    guard: soundLog,
    onFailure: () => expect.unreachable(),
    ...(limit ? { limit } : {}),
  })
const idOf = (name: string): DocumentId => name as DocumentId // tests name their documents
const stateOf = (text: string): Uint8Array => Y.encodeStateAsUpdate(documentWith(text))

let workspaces = 0
describeRecoveryCopies('in y-indexeddb', () => {
  const index = memoryIndex()
  const workspace = `contract-${++workspaces}`
  return {
    open: () => {
      const copies = copiesOf(workspace, index)
      return { copies, close: copies.dispose }
    },
  }
})

describe('recovery copies', () => {
  it('[E2] write and open nothing while the log is in doubt, and catch up when it is sound', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const index = memoryIndex()
    await index.save(['b'])
    let isSound = false
    const guard = {
      isSound: () => isSound,
      makeSound: async () => {
        if (!isSound) throw new DOMException('full', 'QuotaExceededError')
      },
      doubt: () => undefined,
    }
    const copies = documentCopies('doubt', index, { guard, onFailure: () => expect.unreachable() })
    const opening = vi.spyOn(indexedDB, 'open')
    await copies.open(idOf('a'), stateOf('满之前'))
    copies.write(idOf('a'), stateOf('满的时候'))
    copies.writeNow()
    expect(await copies.read(idOf('b'))).toBeNull()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(opening).not.toHaveBeenCalled()
    isSound = true
    // Somebody presses Ctrl+S before the copy is open: what waits for it must not be thrown away.
    copies.writeNow()
    await vi.advanceTimersByTimeAsync(2_000)
    vi.useRealTimers()
    const text = textOf(await copies.read(idOf('a')))
    expect(text).toContain('满之前')
    expect(text).toContain('满的时候')
    opening.mockRestore()
    await copies.dispose()
  })

  it('give back after a restart what the open document held', async () => {
    const index = memoryIndex()
    const first = copiesOf('w1', index)
    const doc = documentWith('差评')
    await first.open(idOf('a'), Y.encodeStateAsUpdate(doc))
    doc.on('update', (update: Uint8Array) => first.write(idOf('a'), update))
    doc.getText('t').insert(2, '安抚话术')
    first.writeNow()
    await first.dispose()

    const second = copiesOf('w1', index)
    expect(textOf(await second.read(idOf('a')))).toBe('差评安抚话术')
    expect(await second.read(idOf('never-opened'))).toBeNull()
    await second.dispose()
  })

  it('hold what was typed while they were still being opened', async () => {
    const index = memoryIndex()
    let letOpen = (): void => undefined
    const slow = new Promise<void>((resolve) => (letOpen = resolve))
    const copies = copiesOf('w-slow', { ...index, load: () => slow.then(index.load) })
    const doc = documentWith('差评')
    const opening = copies.open(idOf('a'), Y.encodeStateAsUpdate(doc))
    doc.on('update', (update: Uint8Array) => copies.write(idOf('a'), update))
    doc.getText('t').insert(2, '安抚话术')
    copies.writeNow()
    letOpen()
    await opening
    doc.getText('t').insert(6, '一')
    copies.writeNow()
    expect(textOf(await copies.read(idOf('a')))).toBe('差评安抚话术一')
    await copies.dispose()
  })

  it('keep at most their limit, dropping the least recently opened', async () => {
    const index = memoryIndex()
    const copies = copiesOf('w2', index, 2)
    for (const name of ['a', 'b', 'c']) await copies.open(idOf(name), stateOf(name))
    expect(index.ids()).toEqual(['c', 'b'])
    expect(await copies.read(idOf('a'))).toBeNull()
    expect(textOf(await copies.read(idOf('b')))).toBe('b')
    await copies.dispose()
  })

  it('lose no entry when many documents are opened at once', async () => {
    const index = memoryIndex()
    const copies = copiesOf('w3', index)
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => copies.open(idOf(name), stateOf(name))))
    expect([...index.ids()].sort()).toEqual(['a', 'b', 'c', 'd'])
    await copies.dispose()
  })
})

describe('the guard around y-indexeddb', () => {
  it('turns a closed connection into an error and never throws into the edit', async () => {
    const failures: string[] = []
    const copy = openGuardedCopy('guard-closed', { onFailure: (reason) => failures.push(reason) })
    expect(await copy.loaded).toBeNull()
    await clearSiteData('guard-closed')
    expect(() => copy.write(Y.encodeStateAsUpdate(documentWith('x')))).not.toThrow()
    expect(failures).toEqual(['closed'])
    expect(textOf(copy.state())).toBe('x')
    await copy.close()
  })

  it('answers timeout instead of hanging when the stored copy cannot be read', async () => {
    const wrongSchema = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('guard-schema', 1)
      request.onupgradeneeded = () => request.result.createObjectStore('something-else')
      request.onsuccess = () => resolve(request.result)
    })
    wrongSchema.close()
    const failures: string[] = []
    const unhandled = ignoreUnhandledRejections()
    const copy = openGuardedCopy('guard-schema', { onFailure: (reason) => failures.push(reason), timeoutMs: 50 })
    expect(await copy.loaded).toBe('timeout')
    expect(failures).toEqual(['timeout'])
    await copy.close()
    unhandled.restore()
  })
})

// Clearing site data closes every connection; deleting the database asks y-indexeddb's to close in the same way.
function clearSiteData(name: string): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = () => resolve()
  })
}

// y-indexeddb rejects a promise nobody can reach when its store is missing; the guard's answer is what counts here.
function ignoreUnhandledRejections() {
  const handlers = process.listeners('unhandledRejection')
  process.removeAllListeners('unhandledRejection')
  process.on('unhandledRejection', () => undefined)
  return {
    restore: () => {
      process.removeAllListeners('unhandledRejection')
      for (const handler of handlers) process.on('unhandledRejection', handler)
    },
  }
}
