import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useMe } from '#renderer/app/index.ts'
import { Avatar, Input, isComposing } from '#renderer/design/index.ts'
import type { MemberView } from '#shared/engine/index.ts'
import { SettingRow } from './setting-row.tsx'

/** Who I am to the others. */
export function Profile(): ReactNode {
  const { t } = useTranslation('settings')
  const me = useMe()
  if (!me) return null
  return (
    <>
      <MyName key={me.id} me={me} />
      <SettingRow label={t('avatar')} help={t('avatarHelp')}>
        <Avatar id={me.id} name={me.name} size={32} />
      </SettingRow>
    </>
  )
}

function MyName({ me }: { readonly me: MemberView }): ReactNode {
  const { t } = useTranslation('settings')
  const rename = useCommand('workspace/renameMember')
  const commit = (field: HTMLInputElement): void => {
    const name = field.value.trim()
    // An empty name is no name: the old one stands again.
    if (name === '') field.value = me.name
    else if (name !== me.name) void rename({ memberId: me.id, name })
  }
  return (
    <SettingRow label={t('name')} help={t('nameHelp')}>
      <Input
        aria-label={t('name')}
        defaultValue={me.name}
        maxLength={40}
        className="w-50"
        onBlur={(event) => commit(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) commit(event.currentTarget)
        }}
      />
    </SettingRow>
  )
}
