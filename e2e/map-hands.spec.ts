import { expect, type Locator, type Page, test } from '@playwright/test'
import { startApp } from './support/app.ts'
import { beginWorkspace, mapOf, typeMap } from './support/people.ts'
import { type Language, wordsOf } from './support/words.ts'

const node = (page: Page, text: string): Locator =>
  page.locator('[data-node]').filter({ has: page.getByText(text, { exact: true }) })

/** The texts on the canvas in reading order, without the root. */
async function texts(page: Page): Promise<string[]> {
  return (await mapOf(page).locator('[data-node]').allTextContents()).slice(1)
}

async function boxOf(page: Page, text: string) {
  const box = await node(page, text).boundingBox()
  if (!box) throw new Error(`${text} is not on the canvas`)
  return { ...box, midX: box.x + box.width / 2, midY: box.y + box.height / 2, right: box.x + box.width }
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((clip) => {
    const data = new DataTransfer()
    data.setData('text/plain', clip)
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(paste)
  }, text)
}

async function fromBar(page: Page, menu: string, entry: string): Promise<void> {
  await page.getByRole('toolbar').getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menuitem', { name: entry, exact: true }).click()
}

for (const language of ['zh', 'en'] as const satisfies readonly Language[]) {
  const words = wordsOf(language)
  const map = words.mindmap
  const told = {
    zh: [
      '脑图只用键盘：写、移、折、删、画，每一步都能撤销 [R44]',
      '脑图用鼠标：拖动改挂、框选、批量样式、布局、散点、缩放 [R44]',
    ],
    en: [
      'a map by keyboard alone: write, move, fold, delete, draw, each taken back [R44]',
      'a map by pointer: drag, marquee, bulk style, layouts, floating topics, zoom [R44]',
    ],
  }[language]

  test(told[0] ?? '', async () => {
    test.setTimeout(120_000)
    const app = await startApp({ locale: language === 'zh' ? 'zh-CN' : 'en-US' })
    try {
      const page = await app.open()
      await beginWorkspace(page, words, language === 'zh' ? '周岚' : 'Lan')
      await typeMap(page, ['Tab', 'A', 'Enter', 'Enter', 'B', 'Enter', 'Enter', 'C', 'Enter'])
      await expect.poll(() => texts(page)).toEqual(['A', 'B', 'C'])

      await test.step('Ctrl and arrows move; Shift and arrows take several along', async () => {
        await page.keyboard.press('Control+ArrowUp')
        await expect.poll(() => texts(page)).toEqual(['A', 'C', 'B'])
        await page.keyboard.press('Control+ArrowRight')
        await page.keyboard.press('ArrowUp')
        await expect.poll(() => boxOf(page, 'C').then(({ x }) => x)).toBeGreaterThan((await boxOf(page, 'A')).right)
        await page.keyboard.press('Control+z')
        await page.keyboard.press('Control+z')
        await expect.poll(() => texts(page)).toEqual(['A', 'B', 'C'])
        await node(page, 'B').click()
        await page.keyboard.press('Shift+ArrowDown')
        await page.keyboard.press('Control+ArrowUp')
        await expect.poll(() => texts(page)).toEqual(['B', 'C', 'A'])
        await page.keyboard.press('Control+z')
        await expect.poll(() => texts(page)).toEqual(['A', 'B', 'C'])
      })

      await test.step('a list, Markdown or a spreadsheet column becomes a branch in one step', async () => {
        await node(page, 'A').click()
        await paste(page, 'a1\n  a1x\n  a1y\na2')
        await expect.poll(() => texts(page)).toEqual(['A', 'a1', 'a1x', 'a1y', 'a2', 'B', 'C'])
        await page.keyboard.press('Control+z')
        await expect.poll(() => texts(page)).toEqual(['A', 'B', 'C'])
        await paste(page, '- m1\n  - m2\n- m3')
        await expect.poll(() => texts(page)).toEqual(['A', 'm1', 'm2', 'm3', 'B', 'C'])
        await page.keyboard.press('Control+z')
        await paste(page, 's1\ns2\ns3')
        await expect.poll(() => texts(page)).toEqual(['A', 's1', 's2', 's3', 'B', 'C'])
      })

      await test.step('a fold says how many it hides', async () => {
        await page.keyboard.press('Control+.')
        await expect.poll(() => texts(page)).toEqual(['A3', 'B', 'C'])
        await page.keyboard.press('Control+z')
        await expect.poll(() => texts(page)).toEqual(['A', 's1', 's2', 's3', 'B', 'C'])
      })

      await test.step('deleting goes on with the next node; undo brings the branch back', async () => {
        await page.keyboard.press('Delete')
        await expect.poll(() => texts(page)).toEqual(['B', 'C'])
        await expect(node(page, 'B')).toHaveAttribute('data-selected')
        await page.keyboard.press('Control+z')
        await expect.poll(() => texts(page)).toEqual(['A', 's1', 's2', 's3', 'B', 'C'])
      })

      await test.step('a floating topic: made, moved, deleted, brought back', async () => {
        await page.keyboard.press('Control+Shift+Enter')
        await typeMap(page, ['F', 'Enter'])
        await expect.poll(() => texts(page)).toContain('F')
        const before = await boxOf(page, 'F')
        await page.keyboard.press('Control+ArrowRight')
        await expect.poll(() => boxOf(page, 'F').then(({ x }) => x)).toBeGreaterThan(before.x)
        await page.keyboard.press('Control+z')
        await expect.poll(() => boxOf(page, 'F').then(({ x }) => x)).toBe(before.x)
        await page.keyboard.press('Delete')
        await expect(node(page, 'F')).toBeHidden()
        await page.keyboard.press('Control+z')
        await expect(node(page, 'F')).toBeVisible()
      })

      await test.step('boundary, summary and relation by key, written at once; one alone cannot be related', async () => {
        await node(page, 'B').click()
        await page.keyboard.press('Control+Shift+B')
        await typeMap(page, ['frame', 'Enter'])
        await expect(page.getByRole('button', { name: 'frame' })).toBeVisible()
        // The same key on the same node finds what is drawn there.
        await node(page, 'B').click()
        await page.keyboard.press('Control+Shift+B')
        await page.keyboard.press('Escape')
        await expect(page.locator('[data-annotation]')).toHaveCount(1)
        await page.keyboard.press('Delete')
        await expect(page.locator('[data-annotation]')).toHaveCount(0)
        await page.keyboard.press('Control+Shift+G')
        await typeMap(page, ['sum', 'Enter'])
        await expect(page.getByRole('button', { name: 'sum' })).toBeVisible()
        await node(page, 'B').click()
        await page.keyboard.press('Control+Shift+L')
        await expect(page.getByText(map.relationOfTwo)).toBeVisible()
        await page.keyboard.press('Shift+ArrowDown')
        await page.keyboard.press('Control+Shift+L')
        await typeMap(page, ['first', 'Enter'])
        await expect(page.getByRole('button', { name: 'first' })).toBeVisible()
        await page.keyboard.press('Control+z')
        await expect(page.locator('[data-annotation]')).toHaveCount(1)
      })

      await test.step('the palette finds markers, styles and layouts by their names', async () => {
        await node(page, 'B').click()
        await page.keyboard.press('Control+k')
        await page.getByRole('combobox').fill(map.marker_flag)
        await page.getByRole('option', { name: `${map.markers} · ${map.marker_flag}` }).click()
        await expect(node(page, 'B').locator('.lucide-flag')).toBeVisible()
      })
    } finally {
      await app.dispose()
    }
  })

  test(told[1] ?? '', async () => {
    test.setTimeout(120_000)
    const app = await startApp({ locale: language === 'zh' ? 'zh-CN' : 'en-US' })
    try {
      const page = await app.open()
      await beginWorkspace(page, words, language === 'zh' ? '周岚' : 'Lan')
      const tops = ['Tab', 'A', 'Enter', 'Enter', 'B', 'Enter', 'ArrowUp']
      const begun = [...tops, 'Tab', 'a1', 'Enter', 'Enter', 'a2', 'Enter']
      await typeMap(page, begun)
      await expect.poll(() => texts(page)).toEqual(['A', 'a1', 'a2', 'B'])

      const dragTo = async (text: string, x: number, y: number): Promise<void> => {
        const from = await boxOf(page, text)
        await page.mouse.move(from.midX, from.midY)
        await page.mouse.down()
        await page.mouse.move(from.midX + 10, from.midY + 10, { steps: 2 })
        await page.mouse.move(x, y, { steps: 4 })
      }

      await test.step('a drag shows where it would go; Escape puts it back', async () => {
        const target = await boxOf(page, 'B')
        await dragTo('a1', target.midX, target.midY)
        await expect(page.locator('.map-drop-bar')).toBeVisible()
        await page.keyboard.press('Escape')
        await page.mouse.up()
        await expect(page.locator('.map-drop-bar')).toBeHidden()
        expect(await texts(page)).toEqual(['A', 'a1', 'a2', 'B'])
      })

      await test.step('dropped on a node it hangs there, beside one it is its neighbour', async () => {
        const target = await boxOf(page, 'B')
        await dragTo('a1', target.midX, target.midY)
        await page.mouse.up()
        await expect.poll(() => texts(page)).toEqual(['A', 'a2', 'B', 'a1'])
        const top = await boxOf(page, 'A')
        await dragTo('B', top.midX, top.y + 1)
        await page.mouse.up()
        await expect.poll(() => texts(page)).toEqual(['B', 'a1', 'A', 'a2'])
        await page.keyboard.press('Control+z')
        await page.keyboard.press('Control+z')
        await expect.poll(() => texts(page)).toEqual(['A', 'a1', 'a2', 'B'])
      })

      await test.step('dropped on open ground it floats', async () => {
        const at = await boxOf(page, 'B')
        await dragTo('a2', at.x, at.y + 160)
        await page.mouse.up()
        await expect.poll(() => texts(page)).toEqual(['A', 'a1', 'B', 'a2'])
        await page.keyboard.press('Control+z')
        await expect.poll(() => texts(page)).toEqual(['A', 'a1', 'a2', 'B'])
      })

      await test.step('a frame drawn over nodes selects them; style and markers go to all, each keeps its own', async () => {
        await node(page, 'a2').click()
        await fromBar(page, map.markers, map.marker_star)
        const [first, last] = [await boxOf(page, 'a1'), await boxOf(page, 'a2')]
        await page.mouse.move(first.right + 60, first.y - 4)
        await page.mouse.down()
        await page.mouse.move(last.x + 4, last.y + last.height + 2, { steps: 4 })
        await page.mouse.up()
        await expect(page.locator('[data-node][data-selected]')).toHaveText(['a1', 'a2'])
        const weights = () =>
          Promise.all(
            ['a1', 'a2'].map((text) => node(page, text).evaluate((element) => getComputedStyle(element).fontWeight)),
          )
        await fromBar(page, map.style, map.bold)
        await expect.poll(weights).toEqual(['600', '600'])
        await fromBar(page, map.markers, map.marker_flag)
        await expect(node(page, 'a1').locator('svg')).toHaveCount(1)
        await expect(node(page, 'a2').locator('svg')).toHaveCount(2)
        // The bar gives the focus back: the next key belongs to the map.
        await page.keyboard.press('Control+z')
        await expect(node(page, 'a2').locator('svg')).toHaveCount(1)
        await page.keyboard.press('Control+z')
        await expect.poll(weights).toEqual(['400', '400'])
      })

      await test.step('the map grows right, left, to both sides and down', async () => {
        const root = words.firstRun.firstMap
        const left = async (text: string) => (await boxOf(page, text)).midX < (await boxOf(page, root)).midX
        await expect.poll(async () => [await left('A'), await left('B')]).toEqual([false, false])
        await fromBar(page, map.layout, map.layout_left)
        await expect.poll(async () => [await left('A'), await left('B')]).toEqual([true, true])
        await fromBar(page, map.layout, map.layout_both)
        await expect.poll(async () => [await left('A'), await left('B')]).toEqual([false, true])
        await fromBar(page, map.layout, map.layout_down)
        await expect.poll(async () => (await boxOf(page, 'A')).y > (await boxOf(page, root)).y + 20).toBe(true)
        for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
        await expect.poll(async () => [await left('A'), await left('B')]).toEqual([false, false])
      })

      await test.step('a double click on open ground makes a floating topic there', async () => {
        const at = await boxOf(page, 'B')
        await page.mouse.dblclick(at.x + 10, at.y + 150)
        await typeMap(page, ['F', 'Enter'])
        await expect(node(page, 'F')).toBeVisible()
        expect(Math.abs((await boxOf(page, 'F')).y - (at.y + 150))).toBeLessThan(4)
        // Into the tree, and out again.
        await dragTo('F', at.midX, at.midY)
        await page.mouse.up()
        await expect.poll(() => texts(page)).toEqual(['A', 'a1', 'a2', 'B', 'F'])
      })

      await test.step('Space held makes the pointer a hand: the map moves, nothing is dragged and no task opens', async () => {
        const before = await boxOf(page, 'A')
        await page.mouse.move(before.midX, before.midY)
        await page.keyboard.down('Space')
        await page.mouse.down()
        await page.mouse.move(before.midX + 80, before.midY + 40, { steps: 4 })
        await page.mouse.up()
        await page.keyboard.up('Space')
        await expect.poll(() => boxOf(page, 'A').then(({ x, y }) => [x, y])).toEqual([before.x + 80, before.y + 40])
        expect(await texts(page)).toEqual(['A', 'a1', 'a2', 'B', 'F'])
        // Let go, the pointer draws frames again.
        await page.mouse.move(before.midX + 80, before.y + 200)
        await page.mouse.down()
        await page.mouse.move(before.midX + 120, before.y + 240, { steps: 3 })
        await expect(page.locator('.map-marquee')).toBeVisible()
        await page.mouse.up()
        expect((await boxOf(page, 'A')).x).toBe(before.x + 80)
      })

      await test.step('the menu on open ground is about the map, not about the node that is selected', async () => {
        const at = await boxOf(page, 'B')
        await node(page, 'B').click()
        await page.mouse.click(at.x + 20, at.y + 150, { button: 'right' })
        await expect(page.getByRole('menuitem', { name: map.addFloatingHere })).toBeVisible()
        await expect(page.getByRole('menuitem', { name: new RegExp(`^${map.delete}`) })).toHaveCount(0)
        await page.getByRole('menuitem', { name: map.addFloatingHere }).click()
        await expect(page.getByRole('textbox', { name: map.nodeInput })).toBeFocused()
        await typeMap(page, ['G', 'Enter'])
        expect(Math.abs((await boxOf(page, 'G')).y - (at.y + 150))).toBeLessThan(4)
        await node(page, 'G').click({ button: 'right' })
        await page.getByRole('menuitem', { name: new RegExp(`^${map.delete}`) }).click()
        await expect(node(page, 'G')).toHaveCount(0)
      })

      await test.step('from far away the map is one picture, which still can be clicked; close by a minimap leads around', async () => {
        const zoomOut = page.getByRole('button', { name: map.zoomOut, exact: true })
        for (let step = 0; step < 6; step += 1) await zoomOut.click()
        await expect(page.locator('[data-node]')).toHaveCount(0)
        await page.getByRole('button', { name: map.fitView }).click()
        await expect(node(page, 'A')).toBeVisible()
        const zoomIn = page.getByRole('button', { name: map.zoomIn, exact: true })
        for (let step = 0; step < 4; step += 1) await zoomIn.click()
        await page.mouse.move(700, 400)
        await page.mouse.wheel(900, 0)
        const minimap = page.getByRole('img', { name: map.minimap })
        await expect(minimap).toBeVisible()
        await minimap.click()
        await expect(node(page, 'A')).toBeInViewport()
      })
    } finally {
      await app.dispose()
    }
  })
}
