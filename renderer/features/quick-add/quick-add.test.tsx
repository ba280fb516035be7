import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderWith, stubClient, bigSample } from '#renderer/testing/index.ts'
import { manualClock } from '#shared/foundation/index.ts'
import { QuickAddDialog } from './quick-add-dialog.tsx'

afterEach(cleanup)

async function open(at = '/work', answers = bigSample()) {
  const client = stubClient({
    ...answers,
    'project/anchors': [{ id: 'a', title: '双11', token: '双11', at: '2026-11-11', main: true }],
  })
  const onClose = vi.fn<() => void>()
  renderWith(<QuickAddDialog open onClose={onClose} />, {
    client,
    at,
    clock: manualClock(Date.parse('2026-10-22T02:00:00Z')),
  })
  await screen.findByRole('dialog')
  const type = (text: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value: text } })
  const enter = (options: object = {}) => fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Enter', ...options })
  return { client, onClose, type, enter }
}

describe('quick add', () => {
  it('says what the line means while it is typed', async () => {
    const { type } = await open()
    type('主图设计 @陈思雨 11/1-11/5 !高 #设计')
    expect(screen.getByText('11/1 周日 – 11/5 周四')).toBeTruthy()
    expect(screen.getByText('陈思雨')).toBeTruthy()
    expect(screen.getByText('提前 6 天')).toBeTruthy()
    type('返场 11/13')
    expect(screen.getByText('晚 2 天')).toBeTruthy()
  })

  it('puts the task into the project that is open, and gives it to me when nobody is named', async () => {
    const { client, onClose, type, enter } = await open('/d/map-2')
    type('对账 T-3')
    enter({ isComposing: true })
    expect(client.commands).toEqual([])
    enter()
    expect(client.commands).toEqual([
      {
        name: 'plan/createTask',
        input: {
          projectId: 'project-2',
          fields: { title: '对账', schedule: { due: '2026-11-08' }, assignees: ['member:m-lan'] },
        },
      },
    ])
    expect(onClose).toHaveBeenCalledOnce()
    await waitFor(() => expect(screen.getByText('已添加“对账”')).toBeTruthy())
  })

  it('stays for the next one with Shift', async () => {
    const { client, onClose, type, enter } = await open()
    type('第一件')
    enter({ shiftKey: true })
    expect(client.commands).toHaveLength(1)
    expect(onClose).not.toHaveBeenCalled()
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('')
  })

  it('says what is missing while there is no project', async () => {
    await open('/work', {})
    expect(screen.getByText(/还没有项目/)).toBeTruthy()
  })
})
