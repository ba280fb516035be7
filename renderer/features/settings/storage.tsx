import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEngine, useQuery } from '#renderer/app/index.ts'
import { Button, useToaster } from '#renderer/design/index.ts'
import { DocumentIcon } from '#renderer/parts/index.ts'
import type { BlobUsage } from '#shared/engine/index.ts'
import type { HostApi } from '#shared/host/index.ts'
import { SettingRow } from './setting-row.tsx'
import { sizeText } from '#renderer/parts/index.ts'
import { useHostProfile } from './use-host-profile.ts'

const KINDS = ['project', 'mindmap', 'page', 'sop'] as const

/** What lies on this computer and where, and making everything that is derived anew. */
export function Storage({ host }: { readonly host: HostApi }): ReactNode {
  const { t } = useTranslation('settings')
  const estimate = useEstimate()
  const profile = useHostProfile(host)
  return (
    <>
      <SettingRow label={t('used')} help={t('usedHelp')}>
        <span className="text-right whitespace-nowrap">
          <span className="block font-medium">{estimate ? sizeText(estimate.usage) : ''}</span>
          <span className="block text-12 text-ink-3">
            {estimate ? t('free', { size: sizeText(estimate.quota - estimate.usage) }) : ''}
          </span>
        </span>
      </SettingRow>
      <Contents />
      <Images />
      {profile ? (
        <SettingRow label={t('folder')} help={profile.dataFolder}>
          <RevealBackups host={host} />
        </SettingRow>
      ) : null}
      <Rebuild />
    </>
  )
}

/** How many of each kind there are. */
function Contents(): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const documents = useQuery('workspace/tree', null) ?? []
  const living = documents.filter((document) => document.deletedAt === null)
  const trashed = documents.length - living.length
  return (
    <SettingRow label={t('contents')} {...(trashed > 0 ? { help: t('trashed', { count: trashed }) } : {})}>
      <dl className="flex flex-wrap justify-end gap-x-4 gap-y-1">
        {KINDS.map((kind) => (
          <div key={kind} className="flex items-center gap-1.5">
            <dt className="flex items-center gap-1.5 text-ink-3">
              <DocumentIcon kind={kind} />
              {t(`common:${kind}`)}
            </dt>
            <dd className="font-medium">{living.filter((document) => document.kind === kind).length}</dd>
          </div>
        ))}
      </dl>
    </SettingRow>
  )
}

/** How much the images take; they are kept for good. */
function Images(): ReactNode {
  const { t } = useTranslation('settings')
  const { client } = useEngine()
  const [usage, setUsage] = useState<BlobUsage | null>(null)
  useEffect(() => {
    let left = false
    client.blobUsage().then(
      (answer) => {
        if (!left && answer.ok) setUsage(answer.value)
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [client])
  return (
    <SettingRow label={t('images')} help={t('imagesHelp')}>
      <span className="font-medium whitespace-nowrap">
        {usage === null
          ? ''
          : usage.count === 0
            ? t('noImages')
            : t('imagesUsed', { count: usage.count, size: sizeText(usage.sizeBytes) })}
      </span>
    </SettingRow>
  )
}

function RevealBackups({ host }: { readonly host: HostApi }): ReactNode {
  const { t } = useTranslation('settings')
  const toaster = useToaster()
  const reveal = (): void => {
    host.call('backups/reveal', {}).then(
      // A browser cannot open a folder; then the path is what a person needs.
      ({ opened, path }) => (opened ? undefined : toaster.show({ text: path, tone: 'info' })),
      () => undefined,
    )
  }
  return <Button onClick={reveal}>{t('reveal')}</Button>
}

function Rebuild(): ReactNode {
  const { t } = useTranslation('settings')
  const { client } = useEngine()
  const toaster = useToaster()
  const [busy, setBusy] = useState(false)
  const rebuild = (): void => {
    setBusy(true)
    client
      .rebuildProjections()
      .then(
        () => toaster.show({ text: t('rebuilt') }),
        () => toaster.show({ text: t('rebuildFailed'), tone: 'problem' }),
      )
      .finally(() => setBusy(false))
  }
  return (
    <SettingRow label={t('rebuild')} help={t('rebuildHelp')}>
      <Button disabled={busy} onClick={rebuild}>
        {t(busy ? 'rebuilding' : 'rebuildNow')}
      </Button>
    </SettingRow>
  )
}

/** What the browser says this app takes and may take; null until it has answered. */
function useEstimate(): { readonly usage: number; readonly quota: number } | null {
  const [estimate, setEstimate] = useState<{ readonly usage: number; readonly quota: number } | null>(null)
  useEffect(() => {
    let left = false
    // Not there in every environment a test runs in.
    const storage: StorageManager | undefined = navigator.storage
    storage?.estimate().then(
      ({ usage = 0, quota = 0 }) => {
        if (!left) setEstimate({ usage, quota })
      },
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [])
  return estimate
}
