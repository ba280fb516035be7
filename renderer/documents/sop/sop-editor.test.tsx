import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type EngineWindow, renderWithEngine } from '#renderer/testing/with-engine.tsx'
import { sopType, type SopSnapshot } from '#shared/documents/sop/index.ts'
import type { EngineClient } from '#shared/engine/index.ts'
import { type DocumentId, unwrap } from '#shared/foundation/index.ts'
import { SopEditor } from './sop-editor.tsx'

afterEach(cleanup)

type Opened = EngineWindow & { readonly arranged: DocumentId }

async function openSop(titles: readonly string[] = []): Promise<Opened> {
  const opened = await renderWithEngine(
    async ({ engine }) => {
      const created = await engine.run('workspace/createDocument', { kind: 'sop', title: '大促前检查' })
      const { documentId } = unwrap(created)
      for (const title of titles) unwrap(await engine.run('sop/addStep', { documentId, title }))
      return documentId
    },
    (documentId) => <SopEditor documentId={documentId} />,
  )
  await screen.findByRole('textbox', { name: '标题' })
  return opened
}

/** The SOP as the engine has it. */
async function stored(client: EngineClient, documentId: DocumentId): Promise<SopSnapshot> {
  const doc = new Y.Doc()
  const mirror = unwrap(await client.openMirror(documentId, () => {}))
  Y.applyUpdate(doc, mirror.state.update)
  mirror.close()
  return sopType.snapshot(doc)
}

const titlesOf = (sop: SopSnapshot): readonly string[] =>
  sop.steps.filter((step) => step.deletedAt === null).map((step) => step.title)
const stepTitle = (number: number): HTMLElement => screen.getByRole('textbox', { name: `第 ${number} 步的标题` })
const type = (field: HTMLElement, value: string): void => void fireEvent.change(field, { target: { value } })

describe('the SOP editor', () => {
  it('adds a step with each Enter, whose field has the focus before the next key', async () => {
    const { engine, arranged } = await openSop()
    fireEvent.click(screen.getByRole('button', { name: '添加步骤' }))
    expect(document.activeElement).toBe(stepTitle(1))
    type(stepTitle(1), '核对到手价')
    fireEvent.keyDown(stepTitle(1), { key: 'Enter' })
    expect(document.activeElement).toBe(stepTitle(2))
    type(stepTitle(2), '检查券')
    fireEvent.blur(stepTitle(2))
    await waitFor(async () => expect(titlesOf(await stored(engine, arranged))).toEqual(['核对到手价', '检查券']))
  })

  it('goes from title to title with the arrows, at the edges of the text', async () => {
    await openSop(['甲', '乙'])
    const first = stepTitle(1) as HTMLTextAreaElement
    first.focus()
    first.setSelectionRange(0, 0)
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(first)
    first.setSelectionRange(1, 1)
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(document.activeElement).toBe(stepTitle(2))
    ;(stepTitle(2) as HTMLTextAreaElement).setSelectionRange(0, 0)
    fireEvent.keyDown(stepTitle(2), { key: 'ArrowUp' })
    expect(document.activeElement).toBe(first)
  })

  it('adds a step between two', async () => {
    const { engine, arranged } = await openSop(['甲', '丙'])
    fireEvent.keyDown(stepTitle(1), { key: 'Enter' })
    type(stepTitle(2), '乙')
    fireEvent.blur(stepTitle(2))
    await waitFor(async () => expect(titlesOf(await stored(engine, arranged))).toEqual(['甲', '乙', '丙']))
  })

  it('leaves the Enter of an input method to it', async () => {
    const { engine, arranged } = await openSop(['甲'])
    const field = stepTitle(1)
    fireEvent.compositionStart(field)
    type(field, 'jia')
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true })
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 })
    expect(screen.queryByRole('textbox', { name: '第 2 步的标题' })).toBeNull()
    expect(titlesOf(await stored(engine, arranged))).toEqual(['甲'])
  })

  it('moves a step with the command key and an arrow, and keeps the focus in it', async () => {
    const { engine, arranged } = await openSop(['甲', '乙', '丙'])
    stepTitle(1).focus()
    fireEvent.keyDown(stepTitle(1), { key: 'ArrowDown', ctrlKey: true, metaKey: true })
    await waitFor(async () => expect(titlesOf(await stored(engine, arranged))).toEqual(['乙', '甲', '丙']))
    await waitFor(() => expect(stepTitle(2)).toHaveProperty('value', '甲'))
    expect(document.activeElement).toBe(stepTitle(2))
  })

  it('removes an empty step with Backspace and goes to the one before', async () => {
    const { engine, arranged } = await openSop(['甲', ''])
    stepTitle(2).focus()
    fireEvent.keyDown(stepTitle(2), { key: 'Backspace' })
    await waitFor(async () => expect(titlesOf(await stored(engine, arranged))).toEqual(['甲']))
    expect(document.activeElement).toBe(stepTitle(1))
  })

  it('joins a step to the one before with Backspace at its start, in one step of undo', async () => {
    const { engine, arranged } = await openSop(['核对到手价', '并截图', '发群'])
    const second = stepTitle(2) as HTMLTextAreaElement
    second.focus()
    second.setSelectionRange(0, 0)
    fireEvent.keyDown(second, { key: 'Backspace' })
    // At once, with the cursor where the two meet: the next key belongs there.
    const first = stepTitle(1) as HTMLTextAreaElement
    expect([first.value, first.selectionStart, document.activeElement]).toEqual(['核对到手价并截图', 5, first])
    await waitFor(async () => expect(titlesOf(await stored(engine, arranged))).toEqual(['核对到手价并截图', '发群']))
    unwrap(await engine.undo())
    expect(titlesOf(await stored(engine, arranged))).toEqual(['核对到手价', '并截图', '发群'])
  })

  it('makes steps of a pasted list, in place of a blank one, in one step of undo', async () => {
    const { engine, arranged } = await openSop(['开场', ''])
    const clipboardData = { getData: () => '1. 核对到手价\n   逐个 SKU\n2. 检查券' }
    fireEvent.paste(stepTitle(2), { clipboardData })
    await waitFor(async () =>
      expect(titlesOf(await stored(engine, arranged))).toEqual(['开场', '核对到手价', '检查券']),
    )
    const { steps } = await stored(engine, arranged)
    expect(steps.find((step) => step.title === '核对到手价')?.instruction).toBe('逐个 SKU')
    expect((document.activeElement as HTMLTextAreaElement).value).toBe('检查券')
    unwrap(await engine.undo())
    expect(titlesOf(await stored(engine, arranged))).toEqual(['开场', ''])
  })

  it('leaves one pasted line to the title', async () => {
    const { engine, arranged } = await openSop(['开场'])
    expect(fireEvent.paste(stepTitle(1), { clipboardData: { getData: () => '一行' } })).toBe(true)
    expect(titlesOf(await stored(engine, arranged))).toEqual(['开场'])
  })

  it('offers the way back from deleting a step', async () => {
    const { engine, arranged } = await openSop(['甲', '乙'])
    fireEvent.click(screen.getByRole('button', { name: '第 1 步的操作' }))
    fireEvent.click(await screen.findByRole('menuitem', { name: '删除' }))
    await waitFor(async () => expect(titlesOf(await stored(engine, arranged))).toEqual(['乙']))
    fireEvent.click(await screen.findByRole('button', { name: /撤销/ }))
    await waitFor(async () => expect(titlesOf(await stored(engine, arranged))).toEqual(['甲', '乙']))
  })

  it('writes role, minutes and instruction, and ignores minutes that are no number', async () => {
    const { engine, arranged } = await openSop(['甲'])
    for (const [name, value] of [
      ['第 1 步的角色', '运营'],
      ['第 1 步的分钟数', '20'],
      ['第 1 步的说明', '逐一截图\n差 1 分也停'],
    ] as const) {
      type(screen.getByRole('textbox', { name }), value)
      fireEvent.blur(screen.getByRole('textbox', { name }))
    }
    const step = { role: '运营', minutes: 20, instruction: '逐一截图\n差 1 分也停' }
    await waitFor(async () => expect((await stored(engine, arranged)).steps[0]).toMatchObject(step))
    type(screen.getByRole('textbox', { name: '第 1 步的分钟数' }), '很久')
    fireEvent.blur(screen.getByRole('textbox', { name: '第 1 步的分钟数' }))
    await waitFor(async () => expect((await stored(engine, arranged)).steps[0]).toMatchObject(step))
  })

  it('adds a number with limits as evidence', async () => {
    const { engine, arranged } = await openSop(['甲'])
    fireEvent.click(screen.getByRole('button', { name: '添加凭证' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.click(dialog.getByRole('radio', { name: '数字' }))
    type(dialog.getByRole('textbox', { name: '名称' }), '夜班人数')
    type(dialog.getByRole('textbox', { name: '最小' }), '6')
    fireEvent.click(dialog.getByRole('button', { name: '保存' }))
    const evidence = { kind: 'number', label: '夜班人数', required: true, min: 6, max: null, unit: '' }
    await waitFor(async () => expect((await stored(engine, arranged)).steps[0]?.evidence).toEqual([evidence]))
    expect(await screen.findByText('夜班人数 ≥ 6')).toBeTruthy()
  })

  it('starts a run under the given name and opens it', async () => {
    const { engine, arranged, path } = await openSop(['甲'])
    fireEvent.click(screen.getByRole('button', { name: '开始执行' }))
    const name = await screen.findByRole('textbox', { name: /这次执行叫什么/ })
    expect(name).toHaveProperty('value', '大促前检查 10/16')
    type(name, '双11 第一波')
    fireEvent.keyDown(name, { key: 'Enter', isComposing: true })
    expect(await engine.query('sop/runs', { sopId: arranged })).toEqual([])
    fireEvent.keyDown(name, { key: 'Enter' })
    await waitFor(() => expect(path()).toMatch(/^\/d\//))
    const runs = await engine.query('sop/runs', { sopId: arranged })
    expect(runs).toMatchObject([{ title: '双11 第一波', state: 'not-started', done: 0, total: 1 }])
    expect(path()).toBe(`/d/${runs[0]?.documentId}`)
  })
})
