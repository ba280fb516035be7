import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderWith, stubClient } from '#renderer/testing/index.ts'
import type { Notice } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { NoticeBanners } from './notice-banners.tsx'

afterEach(cleanup)

const of = { documentId: 'd' as DocumentId, title: '到手价' }
const NOTICES: readonly Notice[] = [
  { kind: 'quarantined', ...of, rows: 1 },
  { kind: 'recovered', ...of },
  { kind: 'newer-version', ...of },
  { kind: 'recovery-copy-failed', reason: 'quota' },
  { kind: 'clock-set-back', byMs: 90_000 },
  { kind: 'storage-closed' },
  { kind: 'engine-stopped' },
]

async function show(language: 'zh-CN' | 'en', notices: readonly Notice[]) {
  const client = stubClient()
  const onReload = vi.fn()
  renderWith(<NoticeBanners onReload={onReload} />, { client, language })
  await act(() => Promise.resolve())
  act(() => {
    for (const notice of notices) client.say({ notice })
  })
  return { onReload }
}

describe('notices', () => {
  it.each(['zh-CN', 'en'] as const)('have a whole sentence for each kind in %s', async (language) => {
    await show(language, NOTICES)
    const sentences = [...screen.getAllByRole('status'), ...screen.getAllByRole('alert')].map(
      (banner) => banner.textContent,
    )
    expect(sentences).toHaveLength(NOTICES.length)
    for (const sentence of sentences) expect(sentence.length).toBeGreaterThan(20)
    for (const sentence of sentences) expect(sentence).not.toMatch(/[{}]/)
  })

  it('say the same thing once, and go when dismissed', async () => {
    await show('zh-CN', [NOTICES[1]!, NOTICES[1]!])
    expect(screen.getAllByRole('status')).toHaveLength(1)
    fireEvent.click(screen.getByLabelText('知道了'))
    expect(screen.queryByRole('status')).toBeNull()
  })

  it.each([NOTICES[5]!, NOTICES[6]!])(
    'offer to open the window again when nothing can be saved: $kind',
    async (notice) => {
      const { onReload } = await show('zh-CN', [notice])
      fireEvent.click(screen.getByRole('button', { name: '重新打开窗口' }))
      expect(onReload).toHaveBeenCalledTimes(1)
    },
  )

  it('offer the backups when the database was closed, before the window is opened again', async () => {
    await show('en', [NOTICES[5]!])
    const buttons = screen.getAllByRole('button').map((button) => button.textContent)
    expect(buttons.slice(0, 2)).toEqual(['Backups', 'Reopen the window'])
  })
})
