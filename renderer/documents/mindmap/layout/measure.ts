/** Width of a text in one line, in pixels. */
export type MeasureText = (text: string, font: string) => number

export type TextBox = { readonly width: number; readonly lines: number }

/** Longer texts break into lines: a node of a whole sentence stays readable and does not push its branch off the screen. */
export const MAX_TEXT_WIDTH = 280

/** Size of a node's text: one line while it fits, else lines of the full width. Line breaks typed by the person count. */
export function textBox(text: string, font: string, measure: MeasureText): TextBox {
  const parts = text.split('\n').map((line) => measure(line === '' ? ' ' : line, font))
  const widest = Math.ceil(Math.max(...parts)) + 1
  if (widest <= MAX_TEXT_WIDTH) return { width: widest, lines: parts.length }
  // A line may end early because its next word does not fit: room for that, so that nothing is cut off.
  const usable = MAX_TEXT_WIDTH * 0.94
  return { width: MAX_TEXT_WIDTH, lines: parts.reduce((sum, part) => sum + Math.max(1, Math.ceil(part / usable)), 0) }
}

// The page puts an eighth of an em between Chinese and Latin (`text-autospace`); a canvas does not.
const HAN = /\p{Script=Han}/u
// What the page spaces: letters, digits and the ASCII signs, never full-width punctuation.
const SPACED = /[\p{Script=Han}\p{L}\p{N}!-~]/u

/** How often Chinese and Latin meet in a text. */
export function scriptChanges(text: string): number {
  let changes = 0
  let before = ''
  for (const char of text) {
    const isInk = SPACED.test(char)
    if (isInk && before !== '' && HAN.test(char) !== HAN.test(before)) changes += 1
    before = isInk ? char : ''
  }
  return changes
}

const ENOUGH_TEXTS = 20_000

/** Measures with a canvas, and remembers: a map asks for the same texts at every change. */
export function canvasMeasure(context: Pick<CanvasRenderingContext2D, 'font' | 'measureText'>): MeasureText {
  const fonts = new Map<string, MeasureInFont>()
  let current = ''
  const inFont = (font: string): MeasureInFont => {
    const size = Number.parseFloat(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? '13')
    const known = new Map<string, number>()
    return (text) => {
      const found = known.get(text)
      if (found !== undefined) return found
      // Setting it has the browser look for its faces again, also when it is the same.
      if (current !== font) context.font = current = font
      // Digits are tabular on the page, as wide as a zero; a canvas draws a narrow one.
      const width = context.measureText(text.replace(/\d/g, '0')).width + (scriptChanges(text) * size) / 8
      if (known.size > ENOUGH_TEXTS) known.clear()
      known.set(text, width)
      return width
    }
  }
  return (text, font) => {
    let measure = fonts.get(font)
    if (!measure) fonts.set(font, (measure = inFont(font)))
    return measure(text)
  }
}

type MeasureInFont = (text: string) => number
