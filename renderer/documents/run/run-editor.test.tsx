import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type EngineWindow, renderWithEngine } from '#renderer/testing/with-engine.tsx'
import type { EvidenceInput } from '#shared/documents/procedure/index.ts'
import { runType } from '#shared/documents/run/index.ts'
import type { RunView } from '#shared/engine/index.ts'
import { type DocumentId, unwrap } from '#shared/foundation/index.ts'
import { RunEditor } from './run-editor.tsx'

afterEach(cleanup)

type Step = { readonly title: string; readonly stopGate?: boolean; readonly evidence?: EvidenceInput[] }
type Arranged = { readonly sopId: DocumentId; readonly runId: DocumentId }

const STEPS: readonly Step[] = [
  {
    title: '核对到手价',
    stopGate: true,
    evidence: [{ kind: 'number', label: '差异款数', required: true, min: 0, max: 0 }],
  },
  { title: '检查券', evidence: [{ kind: 'text', label: '结论', required: true }] },
  { title: '通知客服', evidence: [{ kind: 'check', label: '话术已换', required: true }] },
]

async function openRun(steps: readonly Step[] = STEPS, language: 'zh-CN' | 'en' = 'zh-CN') {
  const opened: EngineWindow & { readonly arranged: Arranged } = await renderWithEngine(
    async ({ engine }) => {
      const created = await engine.run('workspace/createDocument', { kind: 'sop', title: '大促前检查' })
      const { documentId: sopId } = unwrap(created)
      for (const step of steps) unwrap(await engine.run('sop/addStep', { documentId: sopId, ...step }))
      const run = unwrap(await engine.run('work/startRun', { sopId, title: '第一波' }))
      return { sopId, runId: run.documentId }
    },
    ({ runId }) => <RunEditor documentId={runId} />,
    language,
  )
  await screen.findByRole('heading', { name: '核对到手价' })
  const state = async (): Promise<RunView | undefined> =>
    (await opened.engine.query('sop/runs', { sopId: opened.arranged.sopId }))[0]
  return { ...opened, state }
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name })
const steps = (): HTMLElement => screen.getByRole('navigation', { name: '步骤' })

/** Types an answer and leaves the field. */
function answer(name: string, value: string): void {
  const field = screen.getByRole('textbox', { name })
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}

async function complete(nextTitle?: string): Promise<void> {
  await waitFor(() => expect(button('完成这一步')).toHaveProperty('disabled', false))
  fireEvent.click(button('完成这一步'))
  if (nextTitle) await screen.findByRole('heading', { name: nextTitle })
}

async function giveReason(action: string, reason: string): Promise<void> {
  fireEvent.click(button(action))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByRole('button', { name: '记下' })).toHaveProperty('disabled', true)
  fireEvent.change(dialog.getByRole('textbox', { name: '原因' }), { target: { value: reason } })
  fireEvent.click(dialog.getByRole('button', { name: '记下' }))
}

describe('the run screen', () => {
  it('takes a run to done, step by step', async () => {
    const { state } = await openRun()
    answer('差异款数', '0')
    await complete('检查券')
    answer('结论', '都对')
    await complete('通知客服')
    fireEvent.click(screen.getByRole('checkbox', { name: '话术已换' }))
    await complete()
    expect(await screen.findByText('全部完成')).toBeTruthy()
    expect(await state()).toMatchObject({ state: 'done', done: 3, total: 3 })
  })

  it('says which stop gate keeps a step locked, and unlocks it with the gate', async () => {
    await openRun()
    fireEvent.click(within(steps()).getByRole('button', { name: /2\. 检查券/ }))
    expect(screen.getByText('第 1 步“核对到手价”是卡点，完成它才能做这一步')).toBeTruthy()
    expect(screen.getByRole('textbox', { name: '结论' })).toHaveProperty('disabled', true)
    expect(screen.queryByRole('button', { name: '完成这一步' })).toBeNull()
    fireEvent.click(within(steps()).getByRole('button', { name: /1\. 核对到手价/ }))
    answer('差异款数', '0')
    await complete('检查券')
    expect(screen.getByRole('textbox', { name: '结论' })).toHaveProperty('disabled', false)
  })

  it('keeps an answer outside the limits, says so, and does not let the step be completed', async () => {
    await openRun()
    answer('差异款数', '2')
    expect(await screen.findByText('高于要求，改数据，或记为不通过')).toBeTruthy()
    expect(button('完成这一步')).toHaveProperty('disabled', true)
    answer('差异款数', '两款')
    expect(button('完成这一步')).toHaveProperty('disabled', true)
  })

  it('reads the full-width digits of an input method', async () => {
    await openRun()
    answer('差异款数', '０')
    await complete('检查券')
  })

  it('ends with deviations when a step was skipped, and shows why', async () => {
    const { state } = await openRun([STEPS[0] ?? { title: '' }, { title: '检查券' }, { title: '通知客服' }])
    answer('差异款数', '0')
    await complete('检查券')
    await giveReason('跳过', '券由平台统一设置')
    await screen.findByRole('heading', { name: '通知客服' })
    await giveReason('不适用', '没有客服')
    expect((await screen.findAllByText('完成（有偏差）')).length).toBeGreaterThan(0)
    const deviations = within(await screen.findByRole('region', { name: '偏差' }))
    expect(deviations.getByText(/券由平台统一设置/)).toBeTruthy()
    expect(deviations.queryByText(/没有客服/)).toBeNull()
    expect(await state()).toMatchObject({ state: 'done-with-deviation', done: 3 })
  })

  it('brings a settled step back to to-do', async () => {
    const { state } = await openRun([{ title: '核对到手价' }])
    await complete()
    fireEvent.click(await screen.findByRole('button', { name: '改回待办' }))
    await screen.findByRole('button', { name: '完成这一步' })
    expect(await state()).toMatchObject({ state: 'not-started', done: 0 })
  })

  it('cancels with a reason and is not editable afterwards', async () => {
    await openRun()
    fireEvent.click(button('更多'))
    fireEvent.click(await screen.findByRole('menuitem', { name: '取消这次执行' }))
    const dialog = within(await screen.findByRole('dialog'))
    fireEvent.change(dialog.getByRole('textbox', { name: '原因' }), { target: { value: '活动延期' } })
    fireEvent.click(dialog.getByRole('button', { name: '取消这次执行' }))
    expect(await screen.findByText('活动延期')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('button', { name: '完成这一步' })).toBeNull())
    expect(screen.getByRole('textbox', { name: '差异款数' })).toHaveProperty('disabled', true)
  })

  it('shows the version it is pinned to, whatever becomes of the SOP', async () => {
    const { engine, arranged } = await openRun()
    unwrap(await engine.run('sop/addStep', { documentId: arranged.sopId, title: '新加的' }))
    expect(screen.getByText('v0.1')).toBeTruthy()
    expect(within(steps()).getAllByRole('button')).toHaveLength(3)
  })

  it('speaks English', async () => {
    await openRun(STEPS, 'en')
    expect(button('Complete step')).toBeTruthy()
    expect(screen.getByText('1 piece of evidence is missing')).toBeTruthy()
  })

  it('shows contradicting words of two people until one of them chooses', async () => {
    const { engine, arranged, state } = await openRun([{ title: '核对到手价' }])
    await complete()
    expect(await screen.findByText('全部完成')).toBeTruthy()
    const mirror = unwrap(await engine.openMirror(arranged.runId, () => {}))
    const doc = new Y.Doc()
    Y.applyUpdate(doc, mirror.state.update)
    doc.on('update', (update: Uint8Array) => mirror.push(update))
    const [step] = runType.snapshot(doc).steps
    // Recorded on another computer, by someone who had not seen the word of this one.
    const word = { state: 'failed', reason: '差 2 款', atMs: 1, n: 1, seen: {} }
    doc.getMap('results').set(`${step?.id}|m-yu`, word)
    expect(await screen.findByText(/同事 记为 不通过 · 差 2 款/)).toBeTruthy()
    expect(screen.getByText('需确认 1')).toBeTruthy()
    expect(screen.queryByText('全部完成')).toBeNull()
    await complete()
    expect(await screen.findByText('全部完成')).toBeTruthy()
    await waitFor(async () => expect(await state()).toMatchObject({ state: 'done' }))
  })
})
