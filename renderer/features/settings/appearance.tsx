import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type TextSize, usePreferences } from '#renderer/app/index.ts'
import { Segmented, Switch } from '#renderer/design/index.ts'
import type { Language } from '#renderer/i18n/index.ts'
import { SettingRow } from './setting-row.tsx'
import { ThemeCards } from './theme-cards.tsx'

/** Theme, language, size of text, space between scripts, motion: on this computer only, at once. */
export function Appearance(): ReactNode {
  const { t, i18n } = useTranslation('settings')
  const { theme, textSize, autospace, reducedMotion, set } = usePreferences()
  return (
    <>
      <SettingRow label={t('theme')} help={t('themeHelp')}>
        <ThemeCards value={theme} onChange={(next) => set({ theme: next })} />
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
      <SettingRow label={t('textSize')} help={t('textSizeHelp')}>
        <Segmented<TextSize>
          label={t('textSize')}
          value={textSize}
          onChange={(next) => set({ textSize: next })}
          options={[
            { id: 'compact', label: t('textCompact') },
            { id: 'standard', label: t('textStandard') },
            { id: 'comfortable', label: t('textComfortable') },
          ]}
        />
      </SettingRow>
      <SettingRow label={t('autospace')} help={t('autospaceHelp')}>
        <Switch label={t('autospace')} checked={autospace} onChange={(next) => set({ autospace: next })} />
      </SettingRow>
      <SettingRow label={t('reducedMotion')} help={t('reducedMotionHelp')}>
        <Switch label={t('reducedMotion')} checked={reducedMotion} onChange={(next) => set({ reducedMotion: next })} />
      </SettingRow>
    </>
  )
}
