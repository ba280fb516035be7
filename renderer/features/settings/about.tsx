import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actions } from '#renderer/app/index.ts'
import { Button, Logo } from '#renderer/design/index.ts'
import type { HostApi } from '#shared/host/index.ts'
import { SettingRow } from './setting-row.tsx'
import { useHostProfile } from './use-host-profile.ts'

type Licence = { readonly name: string; readonly version: string; readonly licence: string }

/** Which version this is, where it runs, and whose work is in it. */
export function About({ host }: { readonly host: HostApi }): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const profile = useHostProfile(host)
  const licences = useLicences()
  return (
    <>
      <div className="flex items-center gap-3 border-b border-line-subtle pt-1 pb-4">
        <Logo size={32} />
        <div>
          <div className="text-16 font-semibold">{t('common:appName')}</div>
          <div className="text-12 text-ink-3">{profile ? t('version', { version: profile.version }) : ''}</div>
        </div>
      </div>
      {profile ? (
        <SettingRow label={t('shell')}>
          <span className="text-ink-2">{t(profile.shell === 'electron' ? 'shellElectron' : 'shellBrowser')}</span>
        </SettingRow>
      ) : null}
      <SettingRow label={t('help')} help={t('helpText')}>
        <div className="flex gap-2">
          <Button onClick={() => actions.run('help.tour')}>{t('tourAgain')}</Button>
          <Button onClick={() => actions.run('help.open')}>{t('helpOpen')}</Button>
        </div>
      </SettingRow>
      <SettingRow label={t('licence')} help={t('licenceHelp')}>
        <span className="text-ink-2">{t('licenceName')}</span>
      </SettingRow>
      {licences.length > 0 ? (
        <section className="pt-5">
          <h3 className="pb-1 font-medium">{t('others', { count: licences.length })}</h3>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(220px,1fr))] gap-x-6 text-12">
            {licences.map(({ name, version, licence }) => (
              <li key={`${name} ${version}`} className="flex h-6 items-center gap-2">
                <span className="min-w-0 grow truncate text-ink-2" title={name}>{`${name} ${version}`}</span>
                <span className="shrink-0 text-ink-3">{licence}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

/** The list the build writes of what it packed; empty in a window that was not built. */
function useLicences(): readonly Licence[] {
  const [licences, setLicences] = useState<readonly Licence[]>([])
  useEffect(() => {
    let left = false
    fetch('./licences.json')
      .then((answer) => answer.json())
      .then((found: readonly Licence[]) => {
        if (!left) setLicences(found)
      })
      .catch(() => undefined)
    return () => {
      left = true
    }
  }, [])
  return licences
}
