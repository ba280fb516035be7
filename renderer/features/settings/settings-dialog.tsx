import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Files, type Theme, useCommand, useMe, usePreferences } from '#renderer/app/index.ts'
import { Dialog, Input, isComposing, Segmented } from '#renderer/design/index.ts'
import type { Language } from '#renderer/i18n/index.ts'
import type { MemberView } from '#shared/engine/index.ts'
import type { HostApi } from '#shared/host/index.ts'
import { Backups } from './backups.tsx'
import { DailyBackups } from './daily-backups.tsx'
import { SettingRow, SettingSection } from './setting-row.tsx'

/** How the app looks and speaks, who I am, and backups. Everything takes effect at once. */
export function SettingsDialog({
  open,
  onClose,
  files,
  host,
}: {
  readonly open: boolean
  readonly onClose: () => void
  readonly files: Files
  readonly host: HostApi
}): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const me = useMe()
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} closeLabel={t('common:close')} width={560}>
      <div className="px-5 pb-5">
        <Appearance />
        <SettingSection title={t('me')}>{me ? <MyName key={me.id} me={me} /> : null}</SettingSection>
        <SettingSection title={t('backups')}>
          <Backups files={files} />
          <DailyBackups host={host} />
        </SettingSection>
      </div>
    </Dialog>
  )
}

function Appearance(): ReactNode {
  const { t, i18n } = useTranslation('settings')
  const theme = usePreferences((preferences) => preferences.theme)
  const set = usePreferences((preferences) => preferences.set)
  return (
    <SettingSection title={t('appearance')}>
      <SettingRow label={t('theme')}>
        <Segmented<Theme>
          label={t('theme')}
          value={theme}
          onChange={(next) => set({ theme: next })}
          options={[
            { id: 'light', label: t('light') },
            { id: 'dark', label: t('dark') },
            { id: 'system', label: t('system') },
          ]}
        />
      </SettingRow>
      <SettingRow label={t('language')} help={t('languageHelp')}>
        <Segmented<Language>
          label={t('language')}
          value={i18n.language === 'en' ? 'en' : 'zh-CN'}
          onChange={(next) => set({ language: next })}
          options={[
            { id: 'zh-CN', label: t('zh') },
            { id: 'en', label: t('en') },
          ]}
        />
      </SettingRow>
    </SettingSection>
  )
}

function MyName({ me }: { readonly me: MemberView }): ReactNode {
  const { t } = useTranslation('settings')
  const rename = useCommand('workspace/renameMember')
  const commit = (value: string): void => {
    const name = value.trim()
    if (name !== '' && name !== me.name) void rename({ memberId: me.id, name })
  }
  return (
    <SettingRow label={t('name')} help={t('nameHelp')}>
      <Input
        aria-label={t('name')}
        defaultValue={me.name}
        maxLength={40}
        className="w-50"
        onBlur={(event) => commit(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) commit(event.currentTarget.value)
        }}
      />
    </SettingRow>
  )
}
