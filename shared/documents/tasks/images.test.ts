import { describe, expect, it } from 'vitest'
import type { TaskId } from '../../foundation/index.ts'
import { flatKey } from '../kernel/index.ts'
import { IMAGE_LIMIT } from './images.ts'
import { taskRoots } from './schema.ts'
import { type BucketDevice, bucketDevice, meet } from './testing.ts'

const ID = 'task000000000000' as TaskId
const hash = (digit: number): string => digit.toString(16).padStart(64, '0')
const image = (digit: number) => ({ taskId: ID, blob: hash(digit), name: `图 ${digit}`, width: 800, height: 600 })

function withTask(): BucketDevice {
  const device = bucketDevice(1)
  device.run('createTasks', { items: [{ taskId: ID, fields: { title: '主图' }, statusId: 'todo', parentId: null }] })
  return device
}

const blobs = (device: BucketDevice) => device.task(ID)?.images.map(({ blob }) => blob)

describe('[TK12] images of a task', () => {
  it('come one behind the other, each once', () => {
    const device = withTask()
    for (const digit of [3, 1, 2, 3]) device.run('addImage', image(digit))
    expect(blobs(device)).toEqual([hash(3), hash(1), hash(2)])
    expect(device.task(ID)?.images[0]).toMatchObject({ name: '图 3', width: 800, height: 600 })
    expect(device.task(ID)?.cover).toBeNull()
  })

  it('added apart are all there, in the same order everywhere', () => {
    const here = withTask()
    const there = bucketDevice(2, here)
    here.run('addImage', image(1))
    there.run('addImage', image(2))
    there.run('addImage', image(1))
    meet(here, there)
    expect(blobs(here)).toHaveLength(2)
    expect(blobs(there)).toEqual(blobs(here))
    here.run('addImage', image(3))
    expect(blobs(here)?.at(-1)).toBe(hash(3))
  })

  it('are on the card when chosen, and no longer once taken off', () => {
    const device = withTask()
    device.run('addImage', { ...image(1), cover: true })
    expect(device.task(ID)?.cover).toEqual({ blob: hash(1), width: 800, height: 600 })
    device.run('addImage', image(2))
    device.run('setCover', { taskId: ID, blob: hash(2) })
    expect(device.task(ID)?.cover?.blob).toBe(hash(2))
    device.run('removeImage', { taskId: ID, blob: hash(2) })
    expect(device.task(ID)?.cover).toBeNull()
    device.undo.undo()
    expect(device.task(ID)?.cover?.blob).toBe(hash(2))
    device.run('setCover', { taskId: ID, blob: null })
    expect([device.task(ID)?.cover, blobs(device)?.length]).toEqual([null, 2])
  })

  it('of a task whose creation is undone keep the task, if somebody else put them there', () => {
    const here = withTask()
    const there = bucketDevice(2, here)
    there.run('addImage', image(1))
    meet(here, there)
    here.undo.undo()
    expect(here.task(ID)).toMatchObject({ undone: true, images: [{ blob: hash(1) }] })
  })

  it('are refused without a task, beyond the limit, and as a cover that is not among them', () => {
    const device = withTask()
    expect(device.refusal('addImage', { ...image(1), taskId: 'unknown000000000' as TaskId })).toBe('unknown-task')
    expect(device.refusal('addImage', { ...image(1), blob: '../x' })).toBe('invalid-input')
    expect(device.refusal('addImage', { ...image(1), width: 0 })).toBe('invalid-input')
    expect(device.refusal('setCover', { taskId: ID, blob: hash(1) })).toBe('unknown-image')
    expect(device.refusal('removeImage', { taskId: ID, blob: hash(1) })).toBe('unknown-image')
    for (let digit = 0; digit < IMAGE_LIMIT; digit += 1) device.run('addImage', image(digit))
    expect(device.refusal('addImage', image(999))).toBe('too-many-images')
    expect(device.refusal('addImage', { ...image(1), cover: true })).toBeNull()
  })

  it('that a peer wrote as something else are passed over', () => {
    const device = withTask()
    device.run('addImage', image(1))
    const { images, edits } = taskRoots(device.doc)
    for (const [at, value] of [null, 7, {}, { name: 1 }, { ...image(2), order: '' }].entries()) {
      images.set(flatKey(ID, hash(at + 10)), value)
    }
    images.set(flatKey(ID, 'no-hash'), { name: '', width: 1, height: 1, order: 'a0' })
    edits.set(flatKey(ID, 'cover'), { evil: true })
    expect([blobs(device), device.task(ID)?.cover]).toEqual([[hash(1)], null])
  })
})
