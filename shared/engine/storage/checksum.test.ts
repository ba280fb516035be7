import fc from 'fast-check'
import { expect, it } from 'vitest'
import { checksum } from './checksum.ts'

it('gives the CRC-32 of the published check value', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})

it('tells one flipped bit', () => {
  const bytes = new Uint8Array([1, 2, 3, 4])
  expect(checksum(Uint8Array.from(bytes, (byte, at) => (at === 2 ? byte ^ 1 : byte)))).not.toBe(checksum(bytes))
})

it('is what a byte by byte reckoning gives, whatever the length', () => {
  const slow = (bytes: Uint8Array): number => {
    let value = 0xffffffff
    for (const byte of bytes) {
      value ^= byte
      for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    }
    return (value ^ 0xffffffff) >>> 0
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => checksum(bytes) === slow(bytes)))
})
