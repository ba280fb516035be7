import { expect, it } from 'vitest'
import type { NodeId } from '#shared/foundation/index.ts'
import { typingQueue, type TypedText } from './typing-queue.ts'

const node = (name: string): NodeId => name as NodeId // tests name their nodes

const ignore = (): void => {}

/** A writer that finishes a write only when told. */
function slowWriter() {
  const written: TypedText[] = []
  const finish: (() => void)[] = []
  const write = (typed: TypedText): Promise<void> =>
    new Promise((resolve) => {
      written.push(typed)
      finish.push(resolve)
    })
  const settle = async (): Promise<void> => {
    finish.shift()?.()
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  }
  return { written, write, settle }
}

it('skips stale texts but never the newest', async () => {
  const { written, write, settle } = slowWriter()
  const queue = typingQueue(write, ignore, () => expect.unreachable())
  for (const text of ['主', '主图', '主图设', '主图设计'])
    queue.add({ nodeId: node('a'), text, draft: null, undoGroup: 'g' })
  await settle()
  await settle()
  expect(written.map(({ text }) => text)).toEqual(['主', '主图设计'])
})

it('keeps the last text of a node when the next node is already being typed', async () => {
  const { written, write, settle } = slowWriter()
  const queue = typingQueue(write, ignore, () => expect.unreachable())
  queue.add({ nodeId: node('a'), text: '详', draft: null, undoGroup: 'g' })
  queue.add({ nodeId: node('a'), text: '详情', draft: null, undoGroup: 'g' })
  queue.add({ nodeId: node('b'), text: '首', draft: null, undoGroup: 'g' })
  for (let turn = 0; turn < 3; turn += 1) await settle()
  expect(written.map(({ nodeId, text }) => `${nodeId}:${text}`)).toEqual(['a:详', 'a:详情', 'b:首'])
})

it('goes on after a failed write', async () => {
  const failures: unknown[] = []
  const written: string[] = []
  const queue = typingQueue(
    async ({ text }) => {
      if (text === 'bad') throw new Error('disk')
      written.push(text)
    },
    ignore,
    (failure) => failures.push(failure),
  )
  queue.add({ nodeId: node('a'), text: 'bad', draft: null, undoGroup: 'g' })
  queue.add({ nodeId: node('b'), text: 'good', draft: null, undoGroup: 'g' })
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
  expect(written).toEqual(['good'])
  expect(failures).toHaveLength(1)
})

it('says that a node is settled when its newest text is written, not before', async () => {
  const { write, settle } = slowWriter()
  const settled: NodeId[] = []
  const queue = typingQueue(
    write,
    (id) => settled.push(id),
    () => expect.unreachable(),
  )
  queue.add({ nodeId: node('a'), text: '详', draft: null, undoGroup: 'g' })
  queue.add({ nodeId: node('a'), text: '详情', draft: null, undoGroup: 'g' })
  await settle()
  expect(settled).toEqual([])
  expect(queue.has(node('a'))).toBe(true)
  await settle()
  expect(settled).toEqual(['a'])
  expect(queue.has(node('a'))).toBe(false)
})
