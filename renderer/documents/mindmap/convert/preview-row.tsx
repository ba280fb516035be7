import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberView } from '#shared/engine/index.ts'
import type { ConversionCheck, PreviewItem } from '#shared/planning/conversion/index.ts'
import { type DateSpan, dateChoices } from '#shared/planning/node-text/index.ts'
import { useToday } from '#renderer/app/index.ts'
import { AvatarStack, Checkbox, Chip, Menu } from '#renderer/design/index.ts'
import { peopleOf, shortDate } from '#renderer/parts/index.ts'
import { ROLE_LETTERS } from './role-keys.ts'
import { CHECK_WORDS, NOTICE_WORDS, ROLE_WORDS } from './words.ts'

// Shown as chips on the line; the rest only counts in the filters, or every line would be a row of chips.
const LOUD: readonly ConversionCheck[] = [
  'past',
  'after-anchor',
  'dependency-cycle',
  'person-not-in-workspace',
  'no-owner',
  'no-date',
]

/** The columns of the sheet, shared by head and rows. */
export const COLUMNS = 'grid grid-cols-[32px_28px_minmax(0,1fr)_120px_128px_112px_152px] items-center gap-2 px-4'

/** One line of the preview. */
export function PreviewRow({
  item,
  checks,
  members,
  selected,
  onSelect,
  onDate,
}: {
  readonly item: PreviewItem
  readonly checks: readonly ConversionCheck[]
  readonly members: readonly MemberView[]
  readonly selected: boolean
  readonly onSelect: (selected: boolean) => void
  readonly onDate: (date: DateSpan) => void
}): ReactNode {
  const { t } = useTranslation('convert')
  const { role, title, fields } = item
  const isTask = role === 'task' || role === 'milestone'
  const people = peopleOf((isTask && fields.assignees) || [], members)
  const loud = LOUD.find((check) => checks.includes(check))
  const quiet = role === 'idea' || role === 'note-to-task'
  return (
    <div
      role="row"
      aria-selected={selected}
      className={clsx(
        COLUMNS,
        'h-8 border-b border-line-subtle',
        selected && 'bg-selected',
        role === 'section' && 'font-medium',
      )}
    >
      <span role="cell" className="flex">
        <Checkbox checked={selected} onChange={onSelect} label={t('selectLine', { title })} />
      </span>
      <span
        role="cell"
        className="grid size-5 place-items-center rounded-4 bg-sunken text-11 text-ink-2"
        title={t(ROLE_WORDS[role])}
      >
        {role === 'project' ? 'P' : ROLE_LETTERS[role]}
      </span>
      <span
        role="cell"
        className={clsx('truncate', quiet && 'text-ink-2')}
        style={{ paddingLeft: item.depth * 16 }}
        title={title}
      >
        {title}
      </span>
      <span role="cell" className="flex min-w-0 items-center gap-1.5">
        {people.length > 0 ? <AvatarStack people={people} /> : <Nothing />}
        <span className="truncate">{people[0]?.name}</span>
      </span>
      <span role="cell" className="truncate text-ink-2">
        {isTask ? <Dates item={item} onDate={onDate} /> : <Nothing />}
      </span>
      <span role="cell" className="truncate text-ink-2">
        {(isTask && fields.deliverable) || <Nothing />}
      </span>
      <span role="cell" className="min-w-0">
        {item.kept.length > 0 ? (
          <span className="block truncate text-12 text-ink-2" title={t('keptAsText', { tokens: item.kept.join(' ') })}>
            {t('keptAsText', { tokens: item.kept.join(' ') })}
          </span>
        ) : item.notice ? (
          <Chip tone="info">{t(NOTICE_WORDS[item.notice])}</Chip>
        ) : loud ? (
          <Chip tone={loud === 'past' ? 'bad' : 'warn'}>{t(CHECK_WORDS[loud])}</Chip>
        ) : null}
      </span>
    </div>
  )
}

/** The dates of a line. One without a year that has passed asks which year is meant. */
function Dates({ item, onDate }: { readonly item: PreviewItem; readonly onDate: (date: DateSpan) => void }): ReactNode {
  const { t } = useTranslation('convert')
  const today = useToday()
  const { start, due } = item.fields.schedule ?? {}
  if (!start && !due) return <Nothing />
  const words = (span: { readonly start?: string | null | undefined; readonly due?: string | undefined }): string =>
    [span.start, span.due].flatMap((date) => (date ? [shortDate(date, today)] : [])).join(' – ')
  const choices = dateChoices(item.read.spans)
  if (choices.length === 0) return words({ start, due })
  return (
    <Menu
      trigger={
        <button type="button" className="max-w-full" aria-label={t('whichYear', { title: item.title })}>
          <Chip tone="warn">{words({ start, due })} ?</Chip>
        </button>
      }
      entries={choices.map((choice) => ({
        id: choice.due,
        label: choice.due.slice(0, 4) === today.slice(0, 4) ? `${today.slice(0, 4)}/${words(choice)}` : words(choice),
        checked: choice.due === due,
        onSelect: () => onDate(choice),
      }))}
    />
  )
}

function Nothing(): ReactNode {
  return (
    <span aria-hidden className="text-ink-3">
      –
    </span>
  )
}
