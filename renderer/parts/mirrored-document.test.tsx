import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderWith, stubClient } from '#renderer/testing/index.ts'
import { openTestEngine } from '#shared/engine/testing.ts'
import { type DocumentId, err, unwrap } from '#shared/foundation/index.ts'
import { MirroredDocument } from './mirrored-document.tsx'

afterEach(cleanup)

const NOWHERE = 'nowhere000000000' as DocumentId // no such document

it.each([
  ['not-found', '这份文档不在这台电脑上'],
  ['unreadable', '这份文档没读出来'],
] as const)('says that it is opening, and then why a document that is %s is not shown', async (reason, words) => {
  const client = { ...stubClient(), openMirror: () => Promise.resolve(err(reason)) }
  renderWith(<MirroredDocument documentId={NOWHERE}>{() => <output>shown</output>}</MirroredDocument>, { client })
  expect(screen.getByLabelText('正在打开…').getAttribute('aria-busy')).toBe('true')
  expect(await screen.findByText(words)).toBeTruthy()
  expect(screen.queryByRole('status')).toBeNull()
})

it('hands over the document once it is open', async () => {
  const { engine } = await openTestEngine()
  const { documentId } = unwrap(await engine.run('workspace/createDocument', { kind: 'page', title: '到手价规则' }))
  renderWith(
    <MirroredDocument documentId={documentId}>
      {({ readOnly }) => <output>{readOnly ? 'to read' : 'to write'}</output>}
    </MirroredDocument>,
    { client: engine },
  )
  expect((await screen.findByRole('status')).textContent).toBe('to write')
})
