import { expect, it } from 'vitest'
import { pictureSize, wordsTop } from './picture.ts'

const blob = 'a'.repeat(64)

it('draws a small picture as large as it is, a large one no larger than a node may be', () => {
  expect(pictureSize({ blob, width: 64, height: 48 })).toEqual({ width: 64, height: 48 })
  expect(pictureSize({ blob, width: 1200, height: 900 })).toEqual({ width: 213, height: 160 })
  expect(pictureSize({ blob, width: 4000, height: 500 })).toEqual({ width: 240, height: 30 })
})

it('draws even the thinnest picture', () => {
  expect(pictureSize({ blob, width: 100_000, height: 1 })).toEqual({ width: 240, height: 1 })
})

it('puts the words below the picture', () => {
  expect(wordsTop(null, 6)).toBe(0)
  expect(wordsTop({ width: 10, height: 100 }, 6)).toBe(110)
})
