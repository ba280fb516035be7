import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderWith, stubClient } from '#renderer/testing/index.ts'
import { manualClock } from '#shared/foundation/index.ts'
import { SaveState } from './save-state.tsx'

afterEach(cleanup)

async function show() {
  const client = stubClient()
  const clock = manualClock()
  renderWith(<SaveState />, { client, clock })
  await act(() => Promise.resolve())
  return { client, clock }
}

describe('whether it is saved', () => {
  it('is said in words once saving lasts longer than a second, and taken back when it is done', async () => {
    const { client, clock } = await show()
    act(() => client.say({ saveStatus: { state: 'saving', sinceMs: clock.nowMs() } }))
    act(() => clock.advance(999))
    expect(screen.getByRole('status').textContent).toBe('已存在本机')
    act(() => clock.advance(1))
    expect(screen.getByRole('status').textContent).toBe('未保存')
    act(() => client.say({ saveStatus: { state: 'saved' } }))
    expect(screen.getByRole('status').textContent).toBe('已存在本机')
  })

  it('is an alert with what to do when the disk refuses', async () => {
    const { client, clock } = await show()
    act(() => client.say({ saveStatus: { state: 'not-saved', sinceMs: clock.nowMs(), reason: 'disk-full' } }))
    expect(screen.getByRole('alert').textContent).toContain('先别关窗口')
  })
})
