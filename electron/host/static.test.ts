import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/index.ts'
import { createStatic, type PageHandler } from './static.ts'

const ORIGIN = 'app://branchline'

async function pages(): Promise<{ readonly serve: PageHandler; readonly folder: string }> {
  const folder = await temporaryFolder()
  const root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(root, 'index.html'), '<!doctype html>')
  await writeFile(join(root, 'assets', 'main-1a2b.js'), 'export {}')
  await writeFile(join(folder, 'secret.txt'), 'secret')
  await mkdir(join(folder, 'renderer-other'))
  await writeFile(join(folder, 'renderer-other', 'secret.txt'), 'secret')
  return { serve: createStatic(root), folder }
}

describe('createStatic', () => {
  it('serves files with their type, and screens of the app as the page', async () => {
    const { serve } = await pages()
    const script = await serve({ method: 'GET', url: `${ORIGIN}/assets/main-1a2b.js` })
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(script.headers.get('cache-control')).toContain('immutable')
    for (const path of ['', '/', '/my-work', '/space/abc/doc?x=1#y']) {
      const page = await serve({ method: 'GET', url: ORIGIN + path })
      expect([page.status, await page.text()]).toEqual([200, '<!doctype html>'])
      expect(page.headers.get('cache-control')).toBe('no-cache')
    }
  })

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets%2f..%2f..%2fsecret.txt',
    '/..%2frenderer-other%2fsecret.txt',
    '/index.html%00.txt',
    '/%00secret.txt',
    '/C:/secret.txt',
    '/%E0%A4%A.txt',
    '//secret.txt',
    '/.%2fsecret.txt',
  ])('does not leave its folder for %s', async (path) => {
    const { serve } = await pages()
    const response = await serve({ method: 'GET', url: ORIGIN + path })
    expect([400, 404]).toContain(response.status)
    expect(await response.text()).not.toContain('secret')
  })

  it('does not follow a link out of its folder', async () => {
    const { serve, folder } = await pages()
    await symlink(join(folder, 'secret.txt'), join(folder, 'renderer', 'link.txt'))
    expect((await serve({ method: 'GET', url: `${ORIGIN}/link.txt` })).status).toBe(404)
  })

  it('says that a missing file is missing, instead of answering the page', async () => {
    const { serve } = await pages()
    expect((await serve({ method: 'GET', url: `${ORIGIN}/assets/gone.js` })).status).toBe(404)
    expect((await serve({ method: 'GET', url: `${ORIGIN}/folder.d/` })).status).toBe(404)
  })

  it('answers GET and HEAD only, and sends the security policy with every answer', async () => {
    const { serve } = await pages()
    const answers = await Promise.all(
      [
        { method: 'GET', url: `${ORIGIN}/` },
        { method: 'HEAD', url: `${ORIGIN}/` },
        { method: 'POST', url: `${ORIGIN}/` },
        { method: 'GET', url: `${ORIGIN}/gone.js` },
      ].map(serve),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 405, 404])
    expect(await answers[1]?.text()).toBe('')
    for (const { headers } of answers) expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
