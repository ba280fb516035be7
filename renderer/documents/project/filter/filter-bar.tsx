import { Hash, Layers, Search, User, X } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/app/index.ts'
import { Button, IconButton, isComposing } from '#renderer/design/index.ts'
import { personOf } from '#renderer/parts/index.ts'
import type { BoardView } from '#shared/engine/index.ts'
import { ChoiceMenu } from './choice-menu.tsx'
import { SavedMenu } from './saved-menu.tsx'
import { choicesOf, isFiltering, NO_FILTER } from './task-filter.ts'
import { useTaskFilter } from './use-task-filter.ts'

const TOGGLED = 'bg-selected font-medium text-accent-text!'

/** The quick filters of a project, for the bar of any of its views. */
export function FilterBar({ board }: { readonly board: BoardView }): ReactNode {
  const { t } = useTranslation(['taskFilter', 'common'])
  const [filter, change] = useTaskFilter(board.projectId)
  const members = useQuery('workspace/members', null) ?? []
  const choices = useMemo(() => choicesOf(board.columns.flatMap(({ cards }) => cards)), [board])
  const toggle = (isOn: boolean, label: string, onClick: () => void): ReactNode => (
    <Button variant="ghost" size="small" aria-pressed={isOn} className={isOn ? TOGGLED : ''} onClick={onClick}>
      {label}
    </Button>
  )
  return (
    <>
      {toggle(filter.mine, t('mine'), () => change({ mine: !filter.mine }))}
      {toggle(filter.due === 'late', t('late'), () => change({ due: filter.due === 'late' ? null : 'late' }))}
      {toggle(filter.due === 'week', t('week'), () => change({ due: filter.due === 'week' ? null : 'week' }))}
      <ChoiceMenu
        icon={<User size={14} aria-hidden />}
        label={t('filterPerson')}
        all={t('allPeople')}
        value={filter.person}
        choices={choices.people.flatMap((ref) => {
          const person = personOf(ref, members)
          return person ? [{ id: ref, label: person.name }] : []
        })}
        onChange={(person) => change({ person })}
      />
      <ChoiceMenu
        icon={<Hash size={14} aria-hidden />}
        label={t('filterTag')}
        all={t('allTags')}
        value={filter.tag}
        choices={choices.tags.map((tag) => ({ id: tag, label: tag }))}
        onChange={(tag) => change({ tag })}
      />
      <ChoiceMenu
        icon={<Layers size={14} aria-hidden />}
        label={t('filterSection')}
        all={t('allSections')}
        value={filter.sectionId}
        choices={board.sections.map(({ id, title }) => ({ id, label: title || t('common:untitled') }))}
        onChange={(sectionId) => change({ sectionId })}
      />
      <TextFilter label={t('text')} value={filter.text} onChange={(text) => change({ text })} />
      <SavedMenu projectId={board.projectId} />
      {isFiltering(filter) ? (
        <IconButton small label={t('clear')} onClick={() => change(NO_FILTER)}>
          <X size={14} />
        </IconButton>
      ) : null}
    </>
  )
}

/** Filters with every letter; Escape empties it. */
function TextFilter({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}): ReactNode {
  return (
    <span className="relative ml-1 flex w-40 min-w-24 shrink items-center">
      <Search size={14} aria-hidden className="pointer-events-none absolute left-2 text-ink-3" />
      <input
        type="text"
        aria-label={label}
        placeholder={label}
        value={value}
        autoComplete="off"
        spellCheck={false}
        className="field h-7 w-full pr-2 pl-7"
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || isComposing(event) || value === '') return
          event.stopPropagation()
          onChange('')
        }}
      />
    </span>
  )
}
