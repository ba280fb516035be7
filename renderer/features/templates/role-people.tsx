import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/app/index.ts'
import { Avatar, Button, Menu } from '#renderer/design/index.ts'
import type { PersonRef } from '#shared/documents/kernel/index.ts'

/** One line per role of a template: who does its work. */
export function RolePeople({
  roles,
  people,
  onChange,
}: {
  readonly roles: readonly { readonly id: string; readonly name: string }[]
  readonly people: ReadonlyMap<string, PersonRef>
  readonly onChange: (people: ReadonlyMap<string, PersonRef>) => void
}): ReactNode {
  const { t } = useTranslation('templates')
  const members = useQuery('workspace/members', null) ?? []
  const choose = (role: string, person: PersonRef | null): void => {
    const next = new Map(people)
    if (person) next.set(role, person)
    else next.delete(role)
    onChange(next)
  }
  return (
    <ul className="grid grid-cols-2 gap-x-6">
      {roles.map((role) => {
        const ref = people.get(role.id)
        const member = members.find(({ id }) => ref === `member:${id}`)
        return (
          <li key={role.id} className="flex h-8 items-center justify-between gap-2 border-b border-line-subtle">
            <span className="truncate">{role.name}</span>
            <Menu
              align="end"
              trigger={
                <Button variant="ghost" size="small" aria-label={`${role.name}: ${member?.name ?? t('nobody')}`}>
                  {member ? <Avatar id={member.id} name={member.name} size={16} /> : null}
                  <span className={member ? '' : 'text-ink-3'}>{member?.name ?? t('nobody')}</span>
                  <ChevronDown size={12} aria-hidden />
                </Button>
              }
              entries={[
                { id: 'nobody', label: t('nobody'), checked: !ref, onSelect: () => choose(role.id, null) },
                { id: 'separator', separator: true },
                ...members.map(({ id, name }) => ({
                  id,
                  label: name,
                  icon: <Avatar id={id} name={name} size={16} />,
                  checked: ref === `member:${id}`,
                  onSelect: () => choose(role.id, `member:${id}`),
                })),
              ]}
            />
          </li>
        )
      })}
    </ul>
  )
}
