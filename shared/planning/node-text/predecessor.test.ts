import { describe, expect, it } from 'vitest'
import { readLag } from './predecessor.ts'

describe('a lag in a field of its own', () => {
  it.each([
    ['+2d', { amount: 2, unit: 'days' }],
    ['2', { amount: 2, unit: 'days' }],
    ['＋２天', { amount: 2, unit: 'days' }],
    ['+2 工作日', { amount: 2, unit: 'workdays' }],
    ['-1 WD', { amount: -1, unit: 'workdays' }],
    ['-4h', { amount: -4, unit: 'hours' }],
  ])('reads %s', (text, lag) => {
    expect(readLag(text)).toEqual(lag)
  })

  it('is none when it is empty or zero', () => {
    expect([readLag(''), readLag(' '), readLag('+0d'), readLag('-0')]).toEqual([null, null, null, null])
  })

  it.each(['+', 'later', '+2 weeks', '+1.5d', '+1000d'])('refuses %s', (text) => {
    expect(readLag(text)).toBeUndefined()
  })
})
