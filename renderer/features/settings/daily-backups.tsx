import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngine } from '#renderer/app/index.ts'
import { Button, Menu, useToaster } from '#renderer/design/index.ts'
import type { HostApi, HostOutput } from '#shared/host/index.ts'
import { SettingRow } from './setting-row.tsx'
import { sizeText } from '#renderer/parts/index.ts'

type DailyBackup = HostOutput<'backups/list'>[number]

// Enough to go back a fortnight; older ones are in the folder.
const SHOWN = 14

/** The backup files the host keeps outside the browser's storage, each to be merged back; absent without a host. */
export function DailyBackups({ host }: { readonly host: HostApi }): ReactNode {
  const { t } = useTranslation('settings')
  const { client } = useEngine()
  const toaster = useToaster()
  const backups = useDailyBackups(host)
  if (!backups) return null

  const restore = async ({ workspaceId, file }: DailyBackup): Promise<void> => {
    const bytes = await host.call('backups/read', { workspaceId, file })
    const result = bytes ? await client.importBackup(bytes) : null
    if (result?.ok) toaster.show({ text: t('restored', { count: result.value.documents }) })
    else toaster.show({ text: t('restoreFailed'), tone: 'problem' })
  }
  const entries = backups.slice(0, SHOWN).map((backup) => ({
    id: `${backup.workspaceId} ${backup.file}`,
    label: t('dailyEntry', { day: backup.day, name: backup.name, size: sizeText(backup.sizeBytes) }),
    onSelect: () => void restore(backup).catch(() => toaster.show({ text: t('restoreFailed'), tone: 'problem' })),
  }))
  return (
    <SettingRow label={t('daily')} help={t(entries.length > 0 ? 'dailyHelp' : 'dailyNone')}>
      {entries.length > 0 ? (
        <Menu align="end" trigger={<Button>{t('dailyRestore')}</Button>} entries={entries} />
      ) : null}
    </SettingRow>
  )
}

/** Newest first; null until the host has answered, or without one. */
function useDailyBackups(host: HostApi): readonly DailyBackup[] | null {
  const [backups, setBackups] = useState<readonly DailyBackup[] | null>(null)
  useEffect(() => {
    let left = false
    host.call('backups/list', {}).then(
      (found) => {
        if (!left) setBackups(found)
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [host])
  return backups
}
