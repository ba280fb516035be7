import { describe, expect, it } from 'vitest'
import { avatarHue, avatarText } from './avatar-name.ts'

describe('an avatar', () => {
  it.each([
    ['陈思雨', '雨'],
    ['Ana Silva', 'AS'],
    ['ana', 'A'],
    ['Jean-Luc van den Berg', 'JB'],
    ['  ', '?'],
    ['老赵 ', '赵'],
  ])('shows %j as %j', (name, text) => {
    expect(avatarText(name)).toBe(text)
  })

  it('keeps the hue of an id for ever', () => {
    expect(['m-lan', 'm-yu', ''].map(avatarHue)).toEqual(['var(--av1)', 'var(--av4)', 'var(--av2)'])
  })
})
