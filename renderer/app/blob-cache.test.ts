import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { EngineClient } from '#shared/engine/index.ts'
import { err, manualClock, ok } from '#shared/foundation/index.ts'
import { createBlobCache } from './blob-cache.ts'

const ID = 'a'.repeat(64)
const nothing = (): void => undefined
const live = new Set<string>()

beforeEach(() => {
  let last = 0
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    const url = `blob:${(last += 1)}`
    live.add(url)
    return url
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((url) => void live.delete(url))
})
afterEach(() => {
  live.clear()
  vi.restoreAllMocks()
})

function cacheOver(getBlob: EngineClient['getBlob']) {
  const clock = manualClock()
  const asked = vi.fn(getBlob)
  return { clock, asked, cache: createBlobCache({ getBlob: asked }, clock) }
}

const found: EngineClient['getBlob'] = async () => ok({ bytes: new Uint8Array([1]), mime: 'image/png' })
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

it('reads an image once for all who show it, and revokes its URL when the last has gone', async () => {
  const { cache, clock, asked } = cacheOver(found)
  const first = cache.get(ID).subscribe(nothing)
  const second = cache.get(ID).subscribe(() => undefined)
  expect(cache.get(ID).current()).toEqual({ state: 'loading' })
  await settled()
  expect(cache.get(ID).current()).toEqual({ state: 'ready', url: 'blob:1' })
  expect(asked).toHaveBeenCalledTimes(1)
  first()
  clock.advance(60_000)
  expect(live.size).toBe(1)
  second()
  clock.advance(60_000)
  expect(live.size).toBe(0)
})

it('keeps the URL of an image that leaves the screen for a moment', async () => {
  const { cache, clock, asked } = cacheOver(found)
  const leave = cache.get(ID).subscribe(nothing)
  await settled()
  leave()
  clock.advance(1000)
  cache.get(ID).subscribe(nothing)
  clock.advance(60_000)
  expect(cache.get(ID).current()).toEqual({ state: 'ready', url: 'blob:1' })
  expect(asked).toHaveBeenCalledTimes(1)
})

it('makes no URL for an image that is left before it is there', async () => {
  const { cache, clock } = cacheOver(found)
  cache.get(ID).subscribe(nothing)()
  clock.advance(60_000)
  await settled()
  expect(live.size).toBe(0)
})

it('says what is missing or damaged, and looks again when somebody else shows it', async () => {
  const answers: Awaited<ReturnType<typeof found>>[] = [err('missing'), err('damaged'), await found(ID)]
  let at = 0
  const { cache } = cacheOver(async () => answers[at++] ?? err('failed'))
  const seen: string[] = []
  const blob = cache.get(ID)
  for (let n = 0; n < 3; n += 1) {
    blob.subscribe(() => n === 0 && seen.push(blob.current().state))
    await settled()
  }
  expect(seen).toEqual(['missing', 'damaged', 'ready'])
})

it('says that it failed when the engine has gone', async () => {
  const { cache } = cacheOver(() => Promise.reject(new Error('gone')))
  cache.get(ID).subscribe(nothing)
  await settled()
  expect(cache.get(ID).current()).toEqual({ state: 'failed' })
})
