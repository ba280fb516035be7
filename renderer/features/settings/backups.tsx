import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Files, useEngine } from '#renderer/app/index.ts'
import { Button, useToaster } from '#renderer/design/index.ts'
import { SettingRow } from './setting-row.tsx'

/** Saves the workspace as a file now, and merges such a file back in. */
export function Backups({ files }: { readonly files: Files }): ReactNode {
  const { t } = useTranslation('settings')
  const { client, clock } = useEngine()
  const toaster = useToaster()
  const [busy, setBusy] = useState(false)

  const save = async (): Promise<void> => {
    const backup = await client.exportBackup()
    if (!backup.ok) return toaster.show({ text: t('saveFailed'), tone: 'problem' })
    const name = await files.save(`branchline-${clock.today()}.zip`, backup.value)
    if (name !== null) toaster.show({ text: t('saved', { name }) })
  }
  const restore = async (): Promise<void> => {
    const file = await files.open('.zip')
    if (!file) return
    const result = await client.importBackup(file.bytes)
    if (result.ok) return toaster.show({ text: t('restored', { count: result.value.documents }) })
    toaster.show({ text: t(result.reason === 'not-a-backup' ? 'notABackup' : 'restoreFailed'), tone: 'problem' })
  }
  const run = (task: () => Promise<void>, failure: 'saveFailed' | 'restoreFailed'): void => {
    setBusy(true)
    void task()
      .catch(() => toaster.show({ text: t(failure), tone: 'problem' }))
      .finally(() => setBusy(false))
  }

  return (
    <>
      <SettingRow label={t('saveBackup')} help={t('saveBackupHelp')}>
        <Button disabled={busy} onClick={() => run(save, 'saveFailed')}>
          {t('save')}
        </Button>
      </SettingRow>
      <SettingRow label={t('restoreBackup')} help={t('restoreBackupHelp')}>
        <Button disabled={busy} onClick={() => run(restore, 'restoreFailed')}>
          {t('restore')}
        </Button>
      </SettingRow>
    </>
  )
}
