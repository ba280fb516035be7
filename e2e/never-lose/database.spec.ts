import { expect, type Page, test } from '@playwright/test'
import { startApp } from '../support/app.ts'
import { workspaceDatabase } from '../support/database.ts'
import { save } from '../support/people.ts'
import { begin, expectNodes, expectSaved, openWholeMap, saveState, typeNodes, words } from '../support/steps.ts'

test('数据库被占住：一秒后说未保存，放开后自己存好', async () => {
  const app = await startApp()
  try {
    let page = await app.open()
    await begin(page)
    await save(page, words)
    const other = await app.openWithoutApp()
    await holdDatabase(other, await workspaceDatabase(other))
    await page.bringToFront()
    await typeNodes(page, ['被占住时写的'])
    await expect(saveState(page).getByText(words.navigation.notSaved)).toBeVisible()
    await other.evaluate(() => window.dispatchEvent(new Event('let-go')))
    await expectSaved(page)
    await app.kill()
    page = await app.open()
    await openWholeMap(page)
    await expectNodes(page, ['被占住时写的'])
  } finally {
    await app.dispose()
  }
})

test('数据库连接被关掉：重新连上，之前和之后写的都在', async () => {
  const app = await startApp()
  try {
    let page = await app.open()
    await begin(page)
    await typeNodes(page, ['断开前'])
    await save(page, words)
    const other = await app.openWithoutApp()
    await upgradeDatabase(other, await workspaceDatabase(other))
    await page.bringToFront()
    await typeNodes(page, ['断开后'], 'Enter')
    await expectSaved(page)
    await save(page, words)
    await app.kill()
    page = await app.open()
    await openWholeMap(page)
    await expectNodes(page, ['断开前', '断开后'])
  } finally {
    await app.dispose()
  }
})

test('别的页面要删数据库：删不掉，写的都在', async () => {
  const app = await startApp()
  try {
    let page = await app.open()
    await begin(page)
    await typeNodes(page, ['删之前'])
    await save(page, words)
    const other = await app.openWithoutApp()
    const name = await workspaceDatabase(other)
    const answer = await other.evaluate(
      (database) =>
        new Promise<string>((resolve) => {
          const request = indexedDB.deleteDatabase(database)
          for (const event of ['blocked', 'success', 'error']) {
            request.addEventListener(event, () => resolve(event))
          }
        }),
      name,
    )
    expect(answer).toBe('blocked')
    await page.bringToFront()
    await typeNodes(page, ['删之后'], 'Enter')
    await save(page, words)
    await other.close()
    await app.kill()
    page = await app.open()
    await openWholeMap(page)
    await expectNodes(page, ['删之前', '删之后'])
  } finally {
    await app.dispose()
  }
})

/** Holds every table with one endless transaction until told to let go. */
async function holdDatabase(page: Page, database: string): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        let held = true
        window.addEventListener('let-go', () => (held = false))
        const opening = indexedDB.open(name)
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          const open = opening.result
          const tables = [...open.objectStoreNames]
          const transaction = open.transaction(tables, 'readwrite')
          const again = (): void => {
            if (!held) return
            transaction.objectStore('values').get('').addEventListener('success', again)
          }
          again()
          transaction.addEventListener('complete', () => open.close())
          resolve()
        })
      }),
    database,
  )
}

/** Makes the browser ask every connection to close, as a newer build in another window does. */
async function upgradeDatabase(page: Page, database: string): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name, 1000)
        opening.addEventListener('error', () => reject(opening.error))
        opening.addEventListener('success', () => {
          opening.result.close()
          resolve()
        })
      }),
    database,
  )
}

test('磁盘紧张时浏览器也不会清掉数据：它答应了一直保留', async () => {
  const app = await startApp()
  try {
    const page = await app.open()
    expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true)
  } finally {
    await app.dispose()
  }
})
