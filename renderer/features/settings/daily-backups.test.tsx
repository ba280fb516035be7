import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { noHost, renderWith, stubClient } from '#renderer/testing/index.ts'
import { ok } from '#shared/foundation/index.ts'
import type { HostApi } from '#shared/host/index.ts'
import { DailyBackups } from './daily-backups.tsx'

afterEach(cleanup)

const backup = {
  file: '2026-10-21.zip',
  workspaceId: 'w1',
  day: '2026-10-21',
  savedAtMs: 0,
  sizeBytes: 52_000,
  name: '云杉',
}

function hostWith(bytes: Uint8Array | null): HostApi {
  const call = async (method: string): Promise<unknown> => (method === 'backups/list' ? [backup] : bytes)
  return { ...noHost, call: call as HostApi['call'] }
}

function show(host: HostApi) {
  const merged: Uint8Array[] = []
  const client = {
    ...stubClient(),
    importBackup: async (file: Uint8Array) => {
      merged.push(file)
      return ok({ documents: 3 })
    },
  }
  renderWith(<DailyBackups host={host} />, { client })
  return merged
}

async function chooseTheBackup(): Promise<void> {
  fireEvent.click(await screen.findByRole('button', { name: '选择日期…' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: /2026-10-21/ }))
}

it('merges the backup of a day back in and says how much came', async () => {
  const merged = show(hostWith(new Uint8Array([7])))
  await chooseTheBackup()
  await waitFor(() => expect(merged).toEqual([new Uint8Array([7])]))
  expect(await screen.findAllByText('已合并备份里的 3 份文档')).not.toEqual([])
})

it('says that nothing changed when the file has gone', async () => {
  const merged = show(hostWith(null))
  await chooseTheBackup()
  expect(await screen.findAllByText('没恢复成，数据没有动。换一份备份再试')).not.toEqual([])
  expect(merged).toEqual([])
})
