import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { openMirror } from '#renderer/app/use-mirror.ts'
import { type EngineWindow, renderWithEngine } from '#renderer/testing/with-engine.tsx'
import type { EngineClient } from '#shared/engine/index.ts'
import { type DocumentId, unwrap } from '#shared/foundation/index.ts'
import { PageEditor } from './page-editor.tsx'
import { PageView } from './page-view.tsx'

afterEach(cleanup)

/** A page with one paragraph, open in the editor. */
async function openPage(text = '原文'): Promise<EngineWindow & { readonly arranged: DocumentId }> {
  const opened = await renderWithEngine(
    async ({ engine }) => {
      const created = await engine.run('workspace/createDocument', { kind: 'page', title: '大促价格规则' })
      const { documentId } = unwrap(created)
      unwrap(await engine.run('page/replaceContent', { documentId, blocks: [{ kind: 'paragraph', text }] }))
      return documentId
    },
    (documentId) => <PageEditor documentId={documentId} />,
  )
  await screen.findByRole('textbox', { name: '正文' })
  return opened
}

const body = (): HTMLElement => screen.getByRole('textbox', { name: '正文' })
// Tiptap hangs its editor on its element; keys that happy-dom cannot send go through it.
const editorOf = (element: HTMLElement): Editor => (element as HTMLElement & { readonly editor: Editor }).editor

/** The document as another window sees it. */
async function otherWindow(client: EngineClient, documentId: DocumentId): Promise<{ readonly doc: Y.Doc }> {
  const doc = await new Promise<Y.Doc>((resolve) => {
    openMirror(client, documentId, (mirror) => {
      if (mirror.state === 'open') resolve(mirror.doc)
    })
  })
  return { doc }
}

const textOf = (doc: Y.Doc): string => doc.getXmlFragment('content').toJSON()

describe('the page editor', () => {
  it('puts what is typed into the engine, where it survives a restart', async () => {
    const { engine, arranged, restart } = await openPage()
    editorOf(body()).commands.insertContentAt(3, '，改价先改表')
    const other = await otherWindow(engine, arranged)
    expect(textOf(other.doc)).toContain('原文，改价先改表')
    const again = await restart()
    const reopened = await otherWindow(again.engine, arranged)
    expect(textOf(reopened.doc)).toContain('原文，改价先改表')
  })

  it('shows what others write', async () => {
    const { engine, arranged } = await openPage()
    const { doc } = await otherWindow(engine, arranged)
    const paragraph = doc.getXmlFragment('content').get(0) as Y.XmlElement
    ;(paragraph.get(0) as Y.XmlText).insert(0, '同事：')
    await waitFor(() => expect(body().textContent).toBe('同事：原文'))
  })

  it('changes nothing by being opened', async () => {
    const { engine, arranged, unmount } = await openPage()
    const before = textOf((await otherWindow(engine, arranged)).doc)
    unmount()
    expect(textOf((await otherWindow(engine, arranged)).doc)).toBe(before)
  })

  it('keeps mentions that it cannot make yet', async () => {
    const { engine, arranged } = await openPage()
    const mention = { mention: { kind: 'member' as const, id: 'm-1', label: '王一帆' } }
    const blocks = [{ kind: 'paragraph' as const, text: [{ text: '问 ' }, mention] }]
    unwrap(await engine.run('page/replaceContent', { documentId: arranged, blocks }))
    await waitFor(() => expect(body().textContent).toBe('问 @王一帆'))
    editorOf(body()).commands.insertContentAt(1, '先')
    expect(textOf((await otherWindow(engine, arranged)).doc)).toContain('label="王一帆"')
  })

  it('holds what others write while an input method composes, and shows it afterwards', async () => {
    const { engine, arranged, clock } = await openPage()
    const { doc } = await otherWindow(engine, arranged)
    const text = (doc.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText
    fireEvent.compositionStart(body())
    text.insert(0, '同事：')
    await engine.query('workspace/members', null)
    expect(body().textContent).toBe('原文')
    fireEvent.compositionEnd(body())
    clock.advance(59)
    expect(body().textContent).toBe('原文')
    clock.advance(1)
    expect(body().textContent).toBe('同事：原文')
  })

  it('keeps holding when the next composition begins at once', async () => {
    const { engine, arranged, clock } = await openPage()
    const { doc } = await otherWindow(engine, arranged)
    fireEvent.compositionStart(body())
    ;((doc.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, '同事：')
    await engine.query('workspace/members', null)
    fireEvent.compositionEnd(body())
    fireEvent.compositionStart(body())
    clock.advance(1_000)
    expect(body().textContent).toBe('原文')
    fireEvent.compositionEnd(body())
    clock.advance(60)
    expect(body().textContent).toBe('同事：原文')
  })

  it('undoes the typing of this person only', async () => {
    const { engine, arranged } = await openPage()
    editorOf(body()).commands.insertContentAt(3, '我的')
    const { doc } = await otherWindow(engine, arranged)
    ;((doc.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, '同事：')
    await waitFor(() => expect(body().textContent).toBe('同事：原文我的'))
    editorOf(body()).commands.undo()
    expect(body().textContent).toBe('同事：原文')
  })

  it('renames the page in the tree while its title is typed, but not inside a composition', async () => {
    const { engine, clock } = await openPage()
    const title = screen.getByRole('textbox', { name: '标题' })
    const listed = async (): Promise<unknown> =>
      (await engine.query('workspace/tree', null)).map((entry) => entry.title)
    fireEvent.compositionStart(title)
    fireEvent.change(title, { target: { value: '大促价格规则 di san ban' } })
    clock.advance(10_000)
    expect(await listed()).toEqual(['大促价格规则'])
    fireEvent.change(title, { target: { value: '大促价格规则 第三版' } })
    fireEvent.compositionEnd(title)
    clock.advance(400)
    await waitFor(async () => expect(await listed()).toEqual(['大促价格规则 第三版']))
  })

  it('goes from the title into the body with Enter, but not with the Enter of an input method', async () => {
    await openPage()
    const title = screen.getByRole('textbox', { name: '标题' })
    title.focus()
    fireEvent.keyDown(title, { key: 'Enter', isComposing: true })
    fireEvent.keyDown(title, { key: 'Enter', keyCode: 229 })
    expect(document.activeElement).toBe(title)
    fireEvent.keyDown(title, { key: 'Enter' })
    // At once: the next key must not land in the title.
    expect(document.activeElement).toBe(body())
  })

  it('shows a page that must not be changed, and says so', async () => {
    await renderWithEngine(
      async ({ engine }) => {
        const created = await engine.run('workspace/createDocument', { kind: 'page', title: '大促价格规则' })
        const { documentId } = unwrap(created)
        return { documentId, ...(await otherWindow(engine, documentId)) }
      },
      ({ documentId, doc }) => <PageView documentId={documentId} doc={doc} hold={() => () => {}} readOnly />,
    )
    expect((await screen.findByRole('textbox', { name: '正文' })).getAttribute('contenteditable')).toBe('false')
    expect(screen.getByRole('textbox', { name: '标题' })).toHaveProperty('readOnly', true)
    expect(screen.getByText('只读')).toBeTruthy()
    expect(screen.queryByRole('toolbar')).toBeNull()
  })
})
