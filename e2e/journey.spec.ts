import { expect, type Page, test } from '@playwright/test'
import { startApp, type TestApp } from './support/app.ts'
import { beginWorkspace, mapOf, typeMap, save } from './support/people.ts'
import { fill, type Language, wordsOf } from './support/words.ts'

/** What a person types, in their language. The days are counted from today, so that the journey never grows old. */
function plot(language: Language) {
  const day = (inDays: number): string => {
    const date = new Date(Date.now() + inDays * 86_400_000)
    const china = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(date)
    const [year, month, dayOfMonth] = china.split('-').map(Number)
    return `${year}/${month}/${dayOfMonth}`
  }
  return language === 'zh'
    ? {
        me: '周岚',
        branch: '视觉设计',
        cover: '主图设计',
        coverLine: `主图设计 @周岚 ${day(0)} !高`,
        detail: '详情页改版',
        detailLine: `详情页改版 @林晓彤 ${day(3)}`,
        idea: '要不要重拍主图视频？',
        other: '客服',
        script: '更新售前话术',
        scriptLine: `更新售前话术 @周岚 ${day(20)}`,
        pageTitle: '大促价格规则',
        pageText: '到手价不得高于近 30 天最低价。',
        sopTitle: '新品上架检查',
        steps: ['核对类目', '核对到手价'],
      }
    : {
        me: 'Lan',
        branch: 'Visuals',
        cover: 'Cover images',
        coverLine: `Cover images @Lan ${day(0)} !high`,
        detail: 'Detail pages',
        detailLine: `Detail pages @Tong ${day(3)}`,
        idea: 'Shoot the video again?',
        other: 'Customer service',
        script: 'New pre-sale scripts',
        scriptLine: `New pre-sale scripts @Lan ${day(20)}`,
        pageTitle: 'Campaign price rules',
        pageText: 'Never above the lowest price of the last 30 days.',
        sopTitle: 'Listing check',
        steps: ['Check the category', 'Check the final price'],
      }
}

for (const language of ['zh', 'en'] as const) {
  const title =
    language === 'zh'
      ? '从脑图到看板：写图、转计划、推进、写知识页和 SOP、执行，断电后一字不少 [A1][A2][A11]'
      : 'from map to board: map, plan, board, page, SOP and run, and after a power cut every word is there [A1][A2][A11]'
  test(title, async () => {
    test.setTimeout(240_000)
    const app = await startApp({ locale: language === 'zh' ? 'zh-CN' : 'en-US' })
    try {
      await journey(app, language)
    } finally {
      await app.dispose()
    }
  })
}

async function journey(app: TestApp, language: Language): Promise<void> {
  const words = wordsOf(language)
  const text = plot(language)
  let page = await app.open()
  await beginWorkspace(page, words, text.me)

  await test.step('type the map as fast as people talk', async () => {
    await typeMap(page, ['Tab', text.branch, 'Tab', text.coverLine, 'Enter', 'Enter', text.detailLine, 'Enter'])
    await typeMap(page, [
      'Enter',
      text.idea,
      'Enter',
      'ArrowLeft',
      'Enter',
      text.other,
      'Tab',
      text.scriptLine,
      'Enter',
    ])
    await expect(mapOf(page).getByText(text.scriptLine)).toBeVisible()
    await expect(mapOf(page).getByText(text.idea)).toBeVisible()
    // However fast the keys came, each node is where it was typed: both branches are of one level.
    const [first, second] = await Promise.all([text.branch, text.other].map((name) => nodeOf(page, name).boundingBox()))
    expect(second?.x).toBe(first?.x)
  })

  await test.step('undo a typed node as one step, and bring it back', async () => {
    await page.keyboard.press('Control+z')
    await expect(mapOf(page).getByText(text.scriptLine)).toBeHidden()
    await page.keyboard.press('Control+Shift+z')
    await expect(mapOf(page).getByText(text.scriptLine)).toBeVisible()
  })

  await test.step('turn the map into a plan', async () => {
    await typeMap(page, ['ArrowLeft', 'ArrowLeft', 'ArrowLeft'])
    await page.keyboard.press('Control+Shift+p')
    const sheet = page.getByRole('dialog', { name: new RegExp(`^${words.convert.title}`) })
    await expect(sheet.getByRole('row', { name: text.cover })).toBeVisible()
    await page.keyboard.press('Control+Enter')
    await expect(sheet).toBeHidden()
    // The nodes now show their titles without tokens; the idea stays an idea.
    await expect(mapOf(page).getByText(text.cover, { exact: true })).toBeVisible()
    await expect(mapOf(page).getByText(text.idea)).toBeVisible()
  })

  await test.step('take the conversion back with one undo, and do it again', async () => {
    await page.keyboard.press('Control+z')
    await expect(mapOf(page).getByText(text.coverLine)).toBeVisible()
    await page.keyboard.press('Control+Shift+z')
    await expect(mapOf(page).getByText(text.cover, { exact: true })).toBeVisible()
  })

  await test.step('tick a task on the map', async () => {
    const node = nodeOf(page, text.script)
    await node.getByRole('button', { name: words.mindmap.done }).click()
    await expect(node.getByRole('button', { name: words.mindmap.notDone })).toBeVisible()
  })

  await test.step('move cards on the board, by pointer and by keyboard', async () => {
    await openProject(page)
    await expect(column(page, words.common.done).getByText(text.script)).toBeVisible()
    await card(page, text.cover).dragTo(column(page, words.common.doing))
    await expect(column(page, words.common.doing).getByText(text.cover)).toBeVisible()
    await card(page, text.detail).focus()
    await page.keyboard.press('Control+ArrowRight')
    await expect(column(page, words.common.doing).getByText(text.detail)).toBeVisible()
  })

  await test.step('see what is mine by date, and the task beside it', async () => {
    await page.getByRole('link', { name: words.navigation.myWork }).click()
    const today = page.getByRole('region', { name: words.myWork.today })
    await expect(today.getByText(text.cover)).toBeVisible()
    await expect(page.getByRole('main').getByText(text.detail)).toBeHidden()
    await today.getByText(text.cover).click()
    await expect(page.getByRole('complementary', { name: words.navigation.panel })).toContainText(text.cover)
  })

  await test.step('write a page', async () => {
    await createDocument(page, words.navigation.create, words.navigation.newPage)
    await main(page).getByRole('textbox', { name: words.page.title }).fill(text.pageTitle)
    await main(page).getByRole('textbox', { name: words.page.body }).click()
    await page.keyboard.insertText(text.pageText)
    await expect(main(page).getByRole('textbox', { name: words.page.body })).toContainText(text.pageText)
  })

  await test.step('write an SOP and start a run', async () => {
    await createDocument(page, words.navigation.create, words.navigation.newSop)
    await main(page).getByRole('textbox', { name: words.sop.title, exact: true }).fill(text.sopTitle)
    for (const [index, step] of text.steps.entries()) {
      await main(page).getByRole('button', { name: words.sop.addStep }).click()
      await main(page)
        .getByRole('textbox', { name: fill(words.sop.stepTitle, { number: index + 1 }) })
        .fill(step)
    }
    await main(page).getByRole('button', { name: words.sop.startRun }).first().click()
    await page
      .getByRole('dialog', { name: words.sop.startRun })
      .getByRole('button', { name: words.sop.startRun })
      .click()
    await main(page).getByRole('button', { name: words.run.complete }).click()
    await expect(page.getByRole('navigation', { name: words.run.steps })).toContainText(text.steps[1] ?? '')
  })

  await test.step('cut the power in the middle of it all', async () => {
    await save(page, words)
    await app.kill()
    page = await app.open()
  })

  await test.step('find every word again', async () => {
    await openFromTree(page, text.pageTitle)
    await expect(main(page).getByRole('textbox', { name: words.page.body })).toContainText(text.pageText)
    await openFromTree(page, text.sopTitle)
    await expect(main(page).getByRole('textbox', { name: fill(words.sop.stepTitle, { number: 2 }) })).toHaveValue(
      text.steps[1] ?? '',
    )
    await openProject(page)
    await expect(column(page, words.common.doing).getByText(text.cover)).toBeVisible()
    await expect(column(page, words.common.doing).getByText(text.detail)).toBeVisible()
    await expect(column(page, words.common.done).getByText(text.script)).toBeVisible()
    await openMap(page)
    await expect(mapOf(page).getByText(text.idea)).toBeVisible()
    await expect(mapOf(page).getByText(text.cover, { exact: true })).toBeVisible()
  })

  await test.step('a deleted node leaves its task in the plan', async () => {
    await mapOf(page).getByText(text.detail, { exact: true }).click()
    await page.keyboard.press('Delete')
    await expect(mapOf(page).getByText(text.detail, { exact: true })).toBeHidden()
    await openProject(page)
    await expect(column(page, words.common.doing).getByText(text.detail)).toBeVisible()
  })
}

// The task panel beside it has fields of the same names.
function main(page: Page) {
  return page.getByRole('main')
}

function column(page: Page, title: string) {
  return page.getByRole('region', { name: new RegExp(`^${title}`) })
}

function card(page: Page, title: string) {
  return page.getByRole('main').getByRole('button', { name: title }).first()
}

function nodeOf(page: Page, text: string) {
  return mapOf(page).locator('.react-flow__node').filter({ hasText: text })
}

async function createDocument(page: Page, create: string, kind: string): Promise<void> {
  await page.getByRole('button', { name: create }).click()
  await page.getByRole('menuitem', { name: kind }).click()
}

async function openFromTree(page: Page, title: string): Promise<void> {
  await page.getByRole('treeitem', { name: title }).first().click()
}

// Map and project have the map's title; the map was there first.
const openMap = (page: Page): Promise<void> => page.getByRole('treeitem').nth(0).click()
const openProject = (page: Page): Promise<void> => page.getByRole('treeitem').nth(1).click()
