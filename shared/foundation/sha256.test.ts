import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256 } from './sha256.ts'

const reference = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

it('agrees with the published digests', () => {
  expect(sha256(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(sha256(Uint8Array.from([97, 98, 99]))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

it('agrees with another implementation at every length around the block borders, and for any bytes', () => {
  for (let length = 0; length < 260; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 7 + length) & 0xff)
    expect(sha256(bytes)).toBe(reference(bytes))
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => sha256(bytes) === reference(bytes)),
    { seed: 20261125, numRuns: 100 },
  )
})

it('reads a view into a larger buffer by its own bytes only', () => {
  const view = new Uint8Array(300).fill(1).subarray(100, 200)
  expect(sha256(view)).toBe(reference(view))
})
