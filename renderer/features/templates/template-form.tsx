import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/app/index.ts'
import { Field, Input } from '#renderer/design/index.ts'
import { shortDate } from '#renderer/parts/index.ts'
import type { Template } from '#shared/content/index.ts'
import type { PersonRef } from '#shared/documents/kernel/index.ts'
import { RolePeople } from './role-people.tsx'
import type { TemplateShelf } from './use-templates.ts'

/** What the person has decided about a template. */
export type TemplateChoice = {
  readonly title: string
  /** `YYYY-MM-DD`; empty while it is not known. */
  readonly anchorDay: string
  readonly people: ReadonlyMap<string, PersonRef>
}

/** Name, day and people of the project to be made, and what it will hold. */
export function TemplateForm({
  content,
  template,
  choice,
  onChange,
}: {
  readonly content: TemplateShelf['content']
  readonly template: Template
  readonly choice: TemplateChoice
  readonly onChange: (choice: TemplateChoice) => void
}): ReactNode {
  const { t, i18n } = useTranslation('templates')
  const today = useToday()
  const [left, setLeft] = useState(false)
  const language = i18n.language === 'en' ? 'en' : 'zh'
  const outline = content.outlineOf(template, choice.anchorDay || null, today)
  const anchor = content.mainAnchor(template)
  const day = (date: string): string => shortDate(date, today)
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <p className="text-ink-2">{content.say(template.about, language)}</p>
      <div className="grid grid-cols-[1fr_160px] gap-3">
        <Field label={t('projectTitle')}>
          <Input
            value={choice.title}
            maxLength={500}
            placeholder={content.say(template.title, language)}
            onChange={(event) => onChange({ ...choice, title: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={anchor[language]}
          {...(left && choice.anchorDay === '' ? { error: t('needAnchor') } : { help: t('anchorHelp') })}
        >
          <Input
            type="date"
            value={choice.anchorDay}
            invalid={left && choice.anchorDay === ''}
            onBlur={() => setLeft(true)}
            onChange={(event) => onChange({ ...choice, anchorDay: event.currentTarget.value })}
          />
        </Field>
      </div>
      <div>
        <h3 className="font-medium">{t('people')}</h3>
        <p className="mb-1 text-12 text-ink-3">{t('peopleHelp')}</p>
        <RolePeople
          roles={outline.roles.map((id) => ({ id, name: content.roleName(id, language) }))}
          people={choice.people}
          onChange={(people) => onChange({ ...choice, people })}
        />
      </div>
      <div className="text-12 text-ink-3 tabular-nums">
        <p>
          {t('outline', outline)}
          {outline.span ? ` · ${t('span', { from: day(outline.span.from), to: day(outline.span.to) })}` : ''}
        </p>
        {outline.overdue > 0 ? <p className="text-warn-text">{t('overdue', { count: outline.overdue })}</p> : null}
      </div>
    </div>
  )
}
