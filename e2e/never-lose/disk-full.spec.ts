import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { startApp } from '../support/app.ts'
import { save, saveInVain } from '../support/people.ts'
import { begin, expectNodes, expectSaved, openWholeMap, saveState, typeNodes, words } from '../support/steps.ts'

const canMount = process.platform === 'linux' && process.getuid?.() === 0

test(`磁盘满：写明原因，腾出空间后自动存好，一字不少 [E2]${canMount ? '' : '（挂载小磁盘需要 Linux 的 root，此处跳过）'}`, async () => {
  const disk = canMount ? mountSmallDisk() : null
  test.skip(!disk, 'mounting a small disk needs root on Linux')
  if (!disk) return
  const app = await startApp({ browserFolder: join(disk.folder, 'browser') })
  try {
    let page = await app.open()
    await begin(page)
    await typeNodes(page, ['满之前'])
    await save(page, words)
    const typed = ['满之前', ...(await typeUntilFull(page, disk, '满的时候'))]
    const alert = saveState(page).getByRole('alert')
    // Chromium does not always say that the disk is full; either sentence sends the person to look at it.
    await expect(alert).toContainText(/磁盘/)
    await typeNodes(page, ['满了还在写'], 'Enter')
    disk.free()
    await expectSaved(page)
    await save(page, words)
    await app.kill()
    page = await app.open()
    await openWholeMap(page)
    await expectNodes(page, [...typed, '满了还在写'])

    // Once more, and this time the window is closed while the disk is full: the half-written end of the log is found
    // by the next start, and a further one must still find everything.
    await typeNodes(page, ['又满之前'], 'Tab')
    await save(page, words)
    typed.push('满了还在写', '又满之前')
    await typeUntilFull(page, disk, '又满了')
    // A little room comes back again and again, too little for anything: whoever wrote into it would leave the browser's
    // log beyond repair, and the browser would delete all there is.
    for (const text of ['挤一点', '再挤一点', '还是不够']) {
      disk.giveBack(60_000)
      await typeNodes(page, [text], 'Enter')
      await saveInVain(page, words)
      disk.fill()
    }
    await app.kill()
    disk.free()
    // A start in which nobody writes anything must not spoil it either.
    page = await app.open()
    await expect(page.getByRole('treeitem').first()).toBeVisible()
    await app.kill()
    for (const text of ['重开一次', '重开两次']) {
      page = await app.open()
      await openWholeMap(page)
      await expectNodes(page, typed)
      await typeNodes(page, [text], 'Tab')
      await save(page, words)
      typed.push(text)
      await app.kill()
    }
  } finally {
    await app.dispose()
    disk.unmount()
  }
})

/** Types node after node onto a full disk until the foot of the sidebar says so. Answers what was typed. */
async function typeUntilFull(page: Page, disk: SmallDisk, text: string): Promise<string[]> {
  const typed: string[] = []
  await expect(async () => {
    // What the database or the browser gave back since is taken again.
    disk.fill()
    typed.push(`${text}${typed.length}`)
    await typeNodes(page, typed.slice(-1), 'Enter')
    await expect(saveState(page).getByRole('alert')).toContainText(words.navigation.notSaved, { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  return typed
}

type SmallDisk = {
  readonly folder: string
  readonly fill: () => void
  readonly giveBack: (bytes: number) => void
  readonly free: () => void
  readonly unmount: () => void
}

/** A disk of some megabytes, or null where the system does not allow one (a container without that right). */
function mountSmallDisk(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'branchline-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    rmSync(folder, { recursive: true, force: true })
    return null
  }
  const filler = join(folder, 'filler')
  return {
    folder,
    fill: () => {
      const file = openSync(filler, 'a')
      try {
        for (let size = 1_048_576; size >= 4096;) {
          try {
            if (writeSync(file, new Uint8Array(size)) < size) size /= 2
          } catch {
            size /= 2
          }
        }
      } finally {
        closeSync(file)
      }
    },
    giveBack: (bytes) => truncateSync(filler, statSync(filler).size - bytes),
    free: () => rmSync(filler),
    unmount: () => {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' })
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
