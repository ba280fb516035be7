import type { Page } from '@playwright/test'
import { countFrames, framesPerSecond } from './frames.ts'

const PAN_MS = 3000
// A hand on a wheel or touchpad; the steps go there and back, so that the map stays in the window.
const PAN_STEP_PX = 40
const PAN_TURN = 12
/** A fast typist's pause between two keys. */
const KEY_PAUSE_MS = 60

/** In the page: from the click that opens a map to the end of the frame in which it is painted, near or from far away. */
export function nextMap(): Promise<number> {
  return new Promise((resolve) => {
    let start = 0
    window.addEventListener('click', (event) => (start = event.timeStamp), { capture: true, once: true })
    const look = (): void => {
      if (!document.querySelector('.map-overview, [data-node]')) return void requestAnimationFrame(look)
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    }
    requestAnimationFrame(look)
  })
}

/** In the page: from the next key to the end of the frame in which the picture has the selected node with this text. */
function nextEdit(text: string): Promise<number> {
  return new Promise((resolve) => {
    let start = 0
    window.addEventListener('keydown', (event) => (start = event.timeStamp), { capture: true, once: true })
    const isThere = (): boolean => document.querySelector('[data-node][data-selected]')?.textContent === text
    const watching = new MutationObserver(() => {
      if (start === 0 || !isThere()) return
      watching.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
    })
    watching.observe(document.body, { characterData: true, childList: true, subtree: true })
  })
}

/** In the page: remembers for each key how long it took until the end of the next painted frame. */
function watchKeys(): void {
  const times: number[] = []
  Reflect.set(window, 'keyTimes', times)
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => times.push(performance.now() - timeStamp))),
    { capture: true },
  )
}

/** Presses a key and answers how long it took until the picture had the selected node with `text`. */
export async function edit(page: Page, key: string, text: string): Promise<number> {
  const painted = page.evaluate(nextEdit, text)
  await page.evaluate(() => undefined) // the watch above is set before the key is pressed
  await page.keyboard.press(key)
  return painted
}

/** Types letters as fast as people do; of each, the milliseconds from key to paint. */
export async function typeFast(page: Page, letters: string): Promise<readonly number[]> {
  await page.evaluate(watchKeys)
  for (const letter of letters) {
    await page.keyboard.press(letter)
    await page.waitForTimeout(KEY_PAUSE_MS)
  }
  return page.evaluate(() => {
    const times: unknown = Reflect.get(window, 'keyTimes')
    return Array.isArray(times) ? times.map(Number) : []
  })
}

/** Frames per second while the map under the pointer is panned with the wheel, there and back. */
export async function panFps(page: Page): Promise<number> {
  await page.mouse.move(720, 450)
  await page.evaluate(countFrames)
  const end = performance.now() + PAN_MS
  for (let step = 0; performance.now() < end; step += 1) {
    const forth = Math.floor(step / PAN_TURN) % 2 === 0 ? 1 : -1
    await page.mouse.wheel(PAN_STEP_PX * forth, PAN_STEP_PX * forth)
  }
  return page.evaluate(framesPerSecond)
}
