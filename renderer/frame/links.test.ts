import { expect, it } from 'vitest'
import { targetOfAddress, targetOfLink } from './links.ts'

it('reads what our own links and notifications name', () => {
  expect(targetOfLink('branchline://open/document/0123456789abcdef')).toEqual({
    kind: 'document',
    documentId: '0123456789abcdef',
  })
  expect(targetOfAddress('task/4296c079-c1e2-5b31-88b6-78b1ec34b9e8')).toEqual({
    kind: 'task',
    taskId: '4296c079-c1e2-5b31-88b6-78b1ec34b9e8',
  })
})

it.each([
  'branchline://join/document/0123456789abcdef',
  'branchline://open/document/../settings',
  'branchline://open/document/0123456789abcdef/more',
  'branchline://open/document/0123456789abcdef?x=1',
  'branchline://open/settings/0123456789abcdef',
  'https://open/document/0123456789abcdef',
  'branchline://open/',
])('leads nowhere with %s', (url) => {
  expect(targetOfLink(url)).toBeNull()
})
