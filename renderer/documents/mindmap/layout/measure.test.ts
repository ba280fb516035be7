import { expect, it } from 'vitest'
import { canvasMeasure, MAX_TEXT_WIDTH, scriptChanges, textBox } from './measure.ts'

const tenPerChar = (text: string): number => text.length * 10

it('counts where Chinese and Latin meet, because the page puts space there', () => {
  expect(scriptChanges('双11作战图')).toBe(2)
  expect(scriptChanges('双11 作战图')).toBe(1)
  expect(scriptChanges('11/11 预热，T-7')).toBe(0)
  expect(scriptChanges('SKU设置')).toBe(1)
  expect(scriptChanges('设计 @周岚 !高')).toBe(2)
})

it('adds that space to the width of the canvas, and asks the canvas once per text', () => {
  let asked = 0
  const context = { font: '', measureText: (text: string) => ({ width: (asked += 1) && text.length * 10 }) }
  const measure = canvasMeasure(context as unknown as CanvasRenderingContext2D) // the two members it uses
  expect(measure('双11', '400 16px x')).toBe(32)
  expect(measure('双11', '400 16px x')).toBe(32)
  expect(asked).toBe(1)
})

it('gives one line while a text fits and breaks a long one, keeping typed line breaks', () => {
  expect(textBox('主图', 'f', tenPerChar)).toEqual({ width: 21, lines: 1 })
  expect(textBox('主图\n详情', 'f', tenPerChar)).toEqual({ width: 21, lines: 2 })
  expect(textBox('字'.repeat(60), 'f', tenPerChar)).toEqual({ width: MAX_TEXT_WIDTH, lines: 3 })
})
