import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { getSchema, type Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { openMirror } from '#renderer/app/use-mirror.ts'
import { bodyExtensions } from '#renderer/rich-text/extensions.ts'
import { type EngineWindow, renderWithEngine } from '#renderer/testing/with-engine.tsx'
import { KNOWN_ELEMENTS, KNOWN_MARKS, readBlocks, type RichTextBlock } from '#shared/documents/rich-text/index.ts'
import { type DocumentId, unwrap } from '#shared/foundation/index.ts'
import { PageEditor } from './page-editor.tsx'

afterEach(cleanup)

async function openPage(blocks: readonly RichTextBlock[]): Promise<EngineWindow & { readonly arranged: DocumentId }> {
  const opened = await renderWithEngine(
    async ({ engine }) => {
      const { documentId } = unwrap(await engine.run('workspace/createDocument', { kind: 'page', title: '价格规则' }))
      unwrap(await engine.run('workspace/createDocument', { kind: 'sop', title: '售前话术' }))
      unwrap(await engine.run('page/replaceContent', { documentId, blocks }))
      return documentId
    },
    (documentId) => <PageEditor documentId={documentId} />,
  )
  await screen.findByRole('textbox', { name: '正文' })
  return opened
}

const body = (): HTMLElement => screen.getByRole('textbox', { name: '正文' })
// Tiptap hangs its editor on its element; keys that happy-dom cannot send go through it.
const editor = (): Editor => (body() as HTMLElement & { readonly editor: Editor }).editor

/** Types at the cursor, character by character, as keys do. */
function type(text: string): void {
  const { view } = editor()
  for (const character of text) {
    const { from, to } = view.state.selection
    const insert = () => view.state.tr.insertText(character, from, to)
    const isHandled = view.someProp('handleTextInput', (handle) => handle(view, from, to, character, insert))
    if (isHandled !== true) act(() => view.dispatch(insert()))
  }
}

/** Gives a key to the editor, as the view does. */
function press(key: string, more: KeyboardEventInit = {}): void {
  const { view } = editor()
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })
  act(() => void view.someProp('handleKeyDown', (handle) => handle(view, event)))
}

const focusEnd = (): void => act(() => void editor().commands.setTextSelection(editor().state.doc.content.size - 1))

/** The document as another window sees it. */
async function otherWindow({
  engine,
  arranged,
}: Pick<EngineWindow, 'engine'> & { readonly arranged: DocumentId }): Promise<Y.XmlFragment> {
  const doc = await new Promise<Y.Doc>((resolve) => {
    openMirror(engine, arranged, (mirror) => {
      if (mirror.state === 'open') resolve(mirror.doc)
    })
  })
  return doc.getXmlFragment('content')
}

describe('the schema of a body', () => {
  it('[PG3] holds exactly what the document types know', () => {
    const { nodes, marks } = getSchema(bodyExtensions())
    expect(new Set(Object.keys(nodes))).toEqual(new Set([...KNOWN_ELEMENTS, 'doc', 'text']))
    expect(new Set(Object.keys(marks))).toEqual(KNOWN_MARKS)
  })
})

describe('a body of a newer build', () => {
  const board = (): Y.XmlElement => {
    const made = new Y.XmlElement('whiteboard')
    made.insert(0, [new Y.XmlText('动线图')])
    return made
  }

  it('[PG3] can be read, cannot be written, and loses nothing', async () => {
    const opened = await openPage([{ kind: 'paragraph', text: '原文' }])
    const other = await otherWindow(opened)
    act(() => other.insert(0, [board()]))
    expect(await screen.findByText(/更新 Branchline 后就能接着写/)).toBeTruthy()
    expect(body().getAttribute('contenteditable')).toBe('false')
    expect(body().textContent).toContain('动线图')
    expect(other.toJSON()).toContain('<whiteboard>动线图</whiteboard>')
    // Opened again, it is never bound.
    cleanup()
    const again = await opened.restart()
    const kept = await otherWindow({ ...again, arranged: opened.arranged })
    expect(kept.toJSON()).toContain('<whiteboard>动线图</whiteboard>')
  })

  it('[PG3] keeps a mark that came while it was open', async () => {
    const opened = await openPage([{ kind: 'paragraph', text: '原文' }])
    const other = await otherWindow(opened)
    const text = (other.get(0) as Y.XmlElement).get(0) as Y.XmlText
    act(() => text.format(0, 1, { glow: { tone: 'red' } }))
    await screen.findByText(/更新 Branchline 后就能接着写/)
    expect(text.toString()).toContain('glow')
  })
})

describe('choosing while writing', () => {
  it('makes blocks with /, found by pinyin', async () => {
    const opened = await openPage([{ kind: 'paragraph', text: '' }])
    focusEnd()
    type('/jg')
    const list = await screen.findByRole('listbox', { name: '插入什么' })
    expect(within(list).getByRole('option', { name: '警告' })).toBeTruthy()
    press('Enter')
    type('不改价')
    const other = await otherWindow(opened)
    await waitFor(() =>
      expect(readBlocks(other)).toEqual([
        { kind: 'callout', tone: 'warning', blocks: [{ kind: 'paragraph', text: '不改价' }] },
      ]),
    )
  })

  it('offers nothing for a / inside a word, and lets an address be one', async () => {
    await openPage([{ kind: 'paragraph', text: '每天 3' }])
    focusEnd()
    type('件/天 lin@shop')
    await Promise.resolve()
    expect(screen.queryByRole('listbox')).toBeNull()
  })

  it('names people and documents with @ right after Chinese text', async () => {
    const opened = await openPage([{ kind: 'paragraph', text: '改价问' }])
    focusEnd()
    type('@sqhs')
    const list = await screen.findByRole('listbox', { name: '提到谁或哪份文档' })
    await within(list).findByRole('option', { name: /售前话术/ })
    press('Enter')
    const other = await otherWindow(opened)
    await waitFor(() =>
      expect(readBlocks(other)[0]).toMatchObject({
        text: [{ text: '改价问' }, { mention: { kind: 'document', label: '售前话术' } }, { text: ' ' }],
      }),
    )
  })

  it('leaves the Enter of an input method to the input method', async () => {
    await openPage([{ kind: 'paragraph', text: '' }])
    focusEnd()
    type('/')
    await screen.findByRole('listbox')
    const { store } = editor().storage.suggestions
    expect(store.press(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true }))).toBe(false)
    expect(store.press(new KeyboardEvent('keydown', { key: 'ArrowDown' }))).toBe(true)
  })

  it('closes with Escape and leaves the sign', async () => {
    await openPage([{ kind: 'paragraph', text: '' }])
    focusEnd()
    type('/')
    await screen.findByRole('listbox')
    press('Escape')
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull())
    expect(body().textContent).toBe('/')
  })
})

describe('moving blocks', () => {
  it('moves a block, and an item within its list, with Alt and the arrows', async () => {
    const opened = await openPage([
      { kind: 'paragraph', text: '一' },
      { kind: 'bullets', items: ['甲', '乙'] },
      { kind: 'paragraph', text: '二' },
    ])
    const other = await otherWindow(opened)
    focusEnd()
    press('ArrowUp', { altKey: true })
    await waitFor(() => expect(readBlocks(other)[1]).toEqual({ kind: 'paragraph', text: '二' }))
    act(() => void editor().commands.setTextSelection(editor().state.doc.content.size - 3))
    press('ArrowUp', { altKey: true })
    await waitFor(() => expect(readBlocks(other)[2]).toEqual({ kind: 'bullets', items: ['乙', '甲'] }))
    fireEvent.blur(body())
  })
})
