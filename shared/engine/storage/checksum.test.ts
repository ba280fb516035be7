import { expect, it } from 'vitest'
import { checksum } from './checksum.ts'

it('gives the CRC-32 of the published check value', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})

it('tells one flipped bit', () => {
  const bytes = new Uint8Array([1, 2, 3, 4])
  expect(checksum(Uint8Array.from(bytes, (byte, at) => (at === 2 ? byte ^ 1 : byte)))).not.toBe(checksum(bytes))
})
