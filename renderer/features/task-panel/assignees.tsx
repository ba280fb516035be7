import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/app/index.ts'
import { Avatar, Button, InlineEdit, Menu } from '#renderer/design/index.ts'
import { peopleOf } from '#renderer/parts/index.ts'
import type { PersonRef } from '#shared/documents/kernel/index.ts'

/** Who does it: the first is accountable. People of the workspace, or a name for someone who has not joined. */
export function Assignees({
  refs,
  onChange,
}: {
  readonly refs: readonly PersonRef[]
  readonly onChange: (refs: readonly PersonRef[]) => void
}): ReactNode {
  const { t } = useTranslation(['taskPanel', 'common'])
  const members = useQuery('workspace/members', null) ?? []
  const [naming, setNaming] = useState(false)
  const people = peopleOf(refs, members)
  const add = (ref: PersonRef): void => {
    if (!refs.includes(ref)) onChange([...refs, ref])
  }
  const remove = (ref: PersonRef): void => onChange(refs.filter((known) => known !== ref))
  const named = refs.filter((ref) => ref.startsWith('name:'))

  return (
    <>
      {people.map((person) => (
        <span key={person.id} className="flex min-w-0 items-center gap-1.5">
          <Avatar {...person} />
          <span className="truncate">
            {person.pending ? t('common:notJoined', { name: person.name }) : person.name}
          </span>
        </span>
      ))}
      {naming ? (
        <InlineEdit
          value=""
          label={t('newPerson')}
          placeholder={t('newPerson')}
          className="h-6 w-28"
          onCommit={(name) => {
            setNaming(false)
            const member = members.find((candidate) => candidate.name === name)
            add(member ? `member:${member.id}` : `name:${name}`)
          }}
          onCancel={() => setNaming(false)}
        />
      ) : (
        <Menu
          trigger={
            <Button
              variant="ghost"
              size="small"
              className={people.length === 0 ? '-ml-1.5 px-1.5!' : 'px-1!'}
              aria-label={t('addAssignee')}
            >
              {people.length === 0 ? t('common:unassigned') : <Plus size={12} aria-hidden />}
            </Button>
          }
          entries={[
            ...members.map((member) => {
              const ref: PersonRef = `member:${member.id}`
              const chosen = refs.includes(ref)
              return {
                id: member.id,
                label: member.name,
                icon: <Avatar id={member.id} name={member.name} size={16} />,
                checked: chosen,
                onSelect: () => (chosen ? remove(ref) : add(ref)),
              }
            }),
            ...named.map((ref) => ({
              id: ref,
              label: t('removeAssignee', { name: ref.slice('name:'.length) }),
              onSelect: () => remove(ref),
            })),
            { id: 'separator', separator: true as const },
            { id: 'name', label: t('newPerson'), icon: <Plus size={14} />, onSelect: () => setNaming(true) },
          ]}
        />
      )}
    </>
  )
}
