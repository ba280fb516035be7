import { describe, expect, it } from 'vitest'
import type { ReplicaId } from '../../foundation/index.ts'
import { isItemId, moveKey, parseMove } from './move-log.ts'

const KEY = moveKey(7, 'anna' as ReplicaId)

describe('one entry of a move log', () => {
  it('[TR1] sorts as text by (lamport, replica)', () => {
    const keys = [moveKey(10, 'a' as ReplicaId), moveKey(9, 'b' as ReplicaId), moveKey(9, 'a' as ReplicaId)]
    expect(keys.toSorted()).toEqual([keys[2], keys[1], keys[0]])
  })

  it('reads what was written', () => {
    expect(parseMove(KEY, ['x', 'root', 'a0'])).toEqual({
      key: KEY,
      lamport: 7,
      item: 'x',
      parent: 'root',
      order: 'a0',
    })
  })

  it.each([
    ['a key without padding', '7:anna', ['x', 'root', 'a0']],
    ['a lamport that is no number', 'NaN:anna', ['x', 'root', 'a0']],
    ['lamport zero', '000000000000000:anna', ['x', 'root', 'a0']],
    ['a lamport beyond 2^48', '281474976710656:anna', ['x', 'root', 'a0']],
    ['a lamport beyond the safe integers', '99999999999999999999:anna', ['x', 'root', 'a0']],
    ['a key without a replica', '000000000000007:', ['x', 'root', 'a0']],
    ['too few places', KEY, ['x', 'root']],
    ['too many places', KEY, ['x', 'root', 'a0', 1]],
    ['no list', KEY, { 0: 'x', 1: 'root', 2: 'a0', length: 3 }],
    ['an item under itself', KEY, ['x', 'x', 'a0']],
    ['the trash as an item', KEY, ['trash', 'root', 'a0']],
    ['an id that is a prototype', KEY, ['__proto__', 'root', 'a0']],
    ['an empty parent', KEY, ['x', '', 'a0']],
    ['an order that is no key', KEY, ['x', 'root', 'a0!']],
    ['an order of a megabyte', KEY, ['x', 'root', `a0${'1'.repeat(1e6)}`]],
    ['numbers', KEY, [1, 2, 3]],
    ['null', KEY, null],
  ])('[TR5] ignores %s', (_name, key, value) => {
    expect(parseMove(key, value)).toBeNull()
  })

  it('accepts the ids that the app makes, and no others', () => {
    expect(['k3x9', '2f1c0b9e-6f0c-5c1d-9a57-6272616e6368', 'section:plan', 'root'].every(isItemId)).toBe(true)
    expect(['', ' ', 'a b', '__proto__', 'a'.repeat(65), 'ключ', 7, null].some(isItemId)).toBe(false)
  })
})
