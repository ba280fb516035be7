import { expect, test } from '@playwright/test'
import { startApp } from '../support/app.ts'
import { addUpdate, damageRow, storedDocument, workspaceDatabase } from '../support/database.ts'
import { save, typeMap } from '../support/people.ts'
import { begin, expectNodes, expectSaved, notices, openWholeMap, typeNodes, words } from '../support/steps.ts'

test('一行数据坏了：有提醒，其余内容都在，还能接着写 [E6]', async () => {
  const app = await startApp()
  try {
    let page = await app.open()
    await begin(page)
    for (const text of ['甲', '乙', '丙']) {
      await typeNodes(page, [text], text === '甲' ? 'Tab' : 'Enter')
      await save(page, words)
    }
    await app.close()
    const disk = await app.openWithoutApp()
    const database = await workspaceDatabase(disk)
    const { rows } = await storedDocument(disk, database, 'mindmap')
    await damageRow(disk, database, rows.at(-1)?.seq ?? 0)
    await app.close()

    page = await app.open()
    await openWholeMap(page)
    // The second copy of the open document brings the row back; the person is told which document it was.
    await expect(notices(page)).toContainText(words.notices.recovered.replace('{{title}}', words.firstRun.firstMap))
    await expectNodes(page, ['甲', '乙', '丙'])
    await typeNodes(page, ['丁'], 'Tab')
    await expectSaved(page)
  } finally {
    await app.dispose()
  }
})

test('来自更新版本的文档：原样保留，只读，有提醒 [E7]', async () => {
  const app = await startApp()
  try {
    let page = await app.open()
    await begin(page)
    await typeNodes(page, ['甲'])
    await save(page, words)
    await app.close()
    const disk = await app.openWithoutApp()
    const database = await workspaceDatabase(disk)
    await addUpdate(disk, database, await storedDocument(disk, database, 'mindmap'), (doc) => {
      doc.getMap('meta').set('minWriter', 99)
      doc.getMap('meta').set('v', 99)
    })
    const before = await storedDocument(disk, database, 'mindmap')
    await app.close()

    page = await app.open()
    await openWholeMap(page)
    await expect(notices(page)).toContainText(words.notices.newerVersion.replace('{{title}}', words.firstRun.firstMap))
    await expect(page.getByRole('main').getByText(words.mindmap.readOnly)).toBeVisible()
    await expectNodes(page, ['甲'])
    await typeMap(page, ['Tab', '不该写进去', 'Enter'])
    await save(page, words)
    await app.close()
    const after = await storedDocument(await app.openWithoutApp(), database, 'mindmap')
    expect(after.rows).toEqual(before.rows)
  } finally {
    await app.dispose()
  }
})
