import { expect, type Page } from '@playwright/test'
import { startApp, type TestApp } from '../../e2e/support/app.ts'
import { beginWorkspace } from '../../e2e/support/people.ts'
import { fill, wordsOf } from '../../e2e/support/words.ts'
import { installProbe } from './probe.ts'

const RESTORE_TIMEOUT_MS = 15 * 60_000
const words = wordsOf('zh')

/** The built app with a generated workspace in its profile. */
export type FilledApp = {
  /** Starts a new browser on the profile, at an address inside the app, with the probe in it. */
  readonly open: (hash: string) => Promise<Page>
  readonly close: () => Promise<void>
  readonly dispose: () => Promise<void>
  /** How long Settings → Restore took. */
  readonly restoreMs: number
}

/** Restores a backup as a person would, and waits until the app has stored its columns and would start from them. */
export async function fillApp(backup: Uint8Array, documents: number): Promise<FilledApp> {
  let hash: string | null = null
  const app: TestApp = await startApp({
    prepare: async (context) => void (await context.addInitScript({ content: probeScript(hash) })),
  })
  try {
    const page = await app.open()
    await beginWorkspace(page, words, '周岚')
    await page.getByRole('button', { name: words.navigation.settings }).click()
    await page.getByRole('link', { name: words.settings.backups }).click()
    const restore = page.getByRole('main').getByRole('button', { name: words.settings.restore })
    const choosing = page.waitForEvent('filechooser')
    await restore.click()
    const start = performance.now()
    await (await choosing).setFiles({ name: 'backup.zip', mimeType: 'application/zip', buffer: Buffer.from(backup) })
    // Said when it is done; a small workspace is restored before a look could find the button disabled.
    const restored = page.getByText(new RegExp(fill(words.settings.restored_other, { count: '\\d+' })))
    await expect(restored).toBeVisible({ timeout: RESTORE_TIMEOUT_MS })
    await page.evaluate(() => window.probe.flush())
    const restoreMs = performance.now() - start
    await expect
      .poll(() => page.evaluate(storedColumns), { timeout: RESTORE_TIMEOUT_MS })
      .toBeGreaterThanOrEqual(documents)
    await app.close()
    return {
      restoreMs,
      open: (at) => {
        hash = at
        return app.open()
      },
      close: app.close,
      dispose: app.dispose,
    }
  } catch (failure) {
    await app.dispose()
    throw failure
  }
}

/** As text: tsx names inner functions through a helper of its own, which a page does not have. */
function probeScript(hash: string | null): string {
  return `globalThis.__name = (named) => named; (${installProbe.toString()})(${JSON.stringify(hash)})`
}

/** In the page: how many documents are in the columns for the first paint. */
async function storedColumns(): Promise<number> {
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(names.find((name) => /^branchline-[0-9a-z]+$/.test(name)) ?? '')
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error))
  })
  const request: IDBRequest<unknown> = database.transaction('values').objectStore('values').get('slim')
  await new Promise((resolve) => request.addEventListener('success', resolve))
  database.close()
  const row = request.result as { readonly value: { readonly documents: readonly string[] } } | undefined // our own value
  return row?.value.documents.length ?? 0
}
