import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe, useQuery, useToday } from '#renderer/app/index.ts'
import { Avatar, Chip } from '#renderer/design/index.ts'
import { longDate, peopleOf, PriorityGlyph, timeOf } from '#renderer/parts/index.ts'
import type { TaskFields } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { daysBetween } from '#shared/planning/calendar/index.ts'

/** What a typed line means, while it is typed. */
export function Facts({
  fields,
  projectId,
}: {
  readonly fields: TaskFields
  readonly projectId: DocumentId
}): ReactNode {
  const { t } = useTranslation(['quickAdd', 'common'])
  const members = useQuery('workspace/members', null) ?? []
  const me = useMe()
  const people = peopleOf(fields.assignees ?? [], members)
  const isMine = people.length === 1 && people[0]?.id === me?.id
  return (
    <>
      <Fact label={t('date')}>
        <Dates fields={fields} />
        {fields.priority ? (
          <Chip
            tone={fields.priority === 1 ? 'bad' : 'plain'}
            icon={<PriorityGlyph priority={fields.priority} label="" />}
          >
            {t(`common:priority${fields.priority}`)}
          </Chip>
        ) : null}
        {(fields.tags ?? []).map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </Fact>
      <Fact label={t('assignees')}>
        {people.map((person) => (
          <span key={person.id} className="flex items-center gap-1.5">
            <Avatar {...person} />
            {person.pending ? t('common:notJoined', { name: person.name }) : isMine ? t('mine') : person.name}
          </span>
        ))}
      </Fact>
      <ToDday fields={fields} projectId={projectId} />
    </>
  )
}

function Dates({ fields }: { readonly fields: TaskFields }): ReactNode {
  const { t, i18n } = useTranslation('quickAdd')
  const today = useToday()
  const { start, due } = fields.schedule ?? {}
  const dates = [start, due].flatMap((date) => {
    if (date === undefined) return []
    const time = timeOf(date)
    return `${longDate(date, today, i18n.language)}${time ? ` ${time}` : ''}`
  })
  return dates.length === 0 ? (
    <span className="text-ink-3">{t('undated')}</span>
  ) : (
    <Chip tone="info">{dates.join(' – ')}</Chip>
  )
}

function ToDday({ fields, projectId }: { readonly fields: TaskFields; readonly projectId: DocumentId }): ReactNode {
  const { t } = useTranslation('quickAdd')
  const anchor = useQuery('project/anchors', { projectId })?.find(({ main }) => main)
  const due = fields.schedule?.due
  if (!anchor || due === undefined) return null
  const days = daysBetween(due, anchor.at)
  return (
    <Fact label={t('toDday')}>
      {days > 0 ? t('beforeDday', { count: days }) : days === 0 ? t('onDday') : null}
      {days < 0 ? <Chip tone="bad">{t('afterDday', { count: -days })}</Chip> : null}
    </Fact>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="grid min-h-7 grid-cols-[76px_1fr] items-center">
      <span className="text-ink-3">{label}</span>
      <div className="flex min-w-0 flex-wrap items-center gap-1.5">{children}</div>
    </div>
  )
}
