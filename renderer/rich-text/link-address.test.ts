import { expect, it } from 'vitest'
import { documentHref } from '#shared/documents/rich-text/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { linkAddress } from './link-address.ts'

it('takes addresses of the web and of the workspace, and adds the scheme nobody types', () => {
  expect(linkAddress(' https://tmall.com/x?id=1 ')).toBe('https://tmall.com/x?id=1')
  expect(linkAddress('mailto:lan@example.com')).toBe('mailto:lan@example.com')
  expect(linkAddress('detail.tmall.com/规则')).toBe('https://detail.tmall.com/规则')
  const inside = documentHref('document00000001' as DocumentId)
  expect(linkAddress(inside)).toBe(inside)
})

it('takes nothing for no link, and no address that must not be followed', () => {
  expect(linkAddress('  ')).toBe('')
  for (const wrong of ['javascript:alert(1)', 'file:///etc/passwd', '大促规则', 'https://', 'a b.com']) {
    expect(linkAddress(wrong)).toBeNull()
  }
})
