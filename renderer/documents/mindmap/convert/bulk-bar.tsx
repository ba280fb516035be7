import { User } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConversionRole, MemberView } from '#shared/engine/index.ts'
import type { PreviewFields } from '#shared/planning/conversion/index.ts'
import { Button, Input, Menu } from '#renderer/design/index.ts'
import { ROLE_LETTERS, ROLES } from './role-keys.ts'
import { ROLE_WORDS } from './words.ts'

/** What can be given to all selected lines at once. */
export function BulkBar({
  count,
  members,
  onRole,
  onFields,
}: {
  readonly count: number
  readonly members: readonly MemberView[]
  readonly onRole: (role: ConversionRole) => void
  readonly onFields: (fields: PreviewFields) => void
}): ReactNode {
  const { t } = useTranslation('convert')
  return (
    <div className="flex h-12 shrink-0 items-center gap-3 border-t border-line px-4">
      <span className="text-12 font-medium whitespace-nowrap">{t('selected', { count })}</span>
      <Menu
        trigger={
          <Button variant="ghost">
            <User size={14} />
            {t('setOwner')}
          </Button>
        }
        entries={[
          ...members.map(({ id, name }) => ({
            id,
            label: name,
            onSelect: () => onFields({ assignees: [`member:${id}`] }),
          })),
          { id: 'line', separator: true as const },
          { id: 'nobody', label: t('nobody'), onSelect: () => onFields({ assignees: [] }) },
        ]}
      />
      <label className="flex items-center gap-2 text-ink-2">
        {t('setDue')}
        <Input
          type="date"
          className="w-36"
          onChange={(event) => {
            const due = event.currentTarget.value
            if (due) onFields({ schedule: { due } })
          }}
        />
      </label>
      <div className="ml-auto flex items-center gap-1" role="group" aria-label={t('changeRole')}>
        <span className="mr-1 text-12 text-ink-2">{t('changeRole')}</span>
        {ROLES.map((role) => (
          <button
            key={role}
            type="button"
            title={t(ROLE_WORDS[role])}
            aria-label={t(ROLE_WORDS[role])}
            onClick={() => onRole(role)}
            className="grid size-6 place-items-center rounded-4 border border-line text-11 text-ink-2 hover:bg-hover"
          >
            {ROLE_LETTERS[role]}
          </button>
        ))}
      </div>
    </div>
  )
}
