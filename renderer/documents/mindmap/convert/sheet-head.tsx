import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MainAnchor, TreeDocument } from '#shared/engine/index.ts'
import { Input } from '#renderer/design/index.ts'
import { NEW_PROJECT, type Target } from './use-target.ts'

/** Where the branch goes, what its dates count from, and from which level on it becomes checklists. */
export function SheetHead({
  mapTitle,
  projects,
  target,
  checklistBelow,
  onChecklistBelow,
  summary,
}: {
  readonly mapTitle: string
  readonly projects: readonly TreeDocument[]
  readonly target: Target
  readonly checklistBelow: number
  readonly onChecklistBelow: (level: number) => void
  readonly summary: string
}): ReactNode {
  const { t } = useTranslation(['convert', 'common'])
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 pb-2">
      <label className="flex items-center gap-2">
        <span className="text-ink-2">{t('project')}</span>
        <select
          className="field h-7 px-2"
          value={target.id}
          onChange={(event) => target.choose(event.currentTarget.value)}
        >
          {projects.map(({ id, title }) => (
            <option key={id} value={id}>
              {title || t('common:untitled')}
            </option>
          ))}
          <option value={NEW_PROJECT}>{t('newProject', { title: mapTitle || t('common:untitled') })}</option>
        </select>
      </label>
      <AnchorFields anchor={target.anchor} onChange={target.setAnchor} />
      <label className="flex items-center gap-2">
        <span className="text-ink-2">{t('depth', { level: checklistBelow })}</span>
        <input
          type="range"
          className="accent-accent"
          min={1}
          max={8}
          value={checklistBelow}
          onChange={(event) => onChecklistBelow(Number(event.currentTarget.value))}
        />
      </label>
      <span className="ml-auto text-12 text-ink-2">{summary}</span>
    </div>
  )
}

function AnchorFields({
  anchor,
  onChange,
}: {
  readonly anchor: MainAnchor
  readonly onChange: (anchor: MainAnchor) => void
}): ReactNode {
  const { t } = useTranslation('convert')
  return (
    <span className="flex items-center gap-2" title={t('anchorHelp')}>
      <span className="text-ink-2">{t('anchor')}</span>
      <Input
        className="h-7! w-24"
        value={anchor.title}
        maxLength={40}
        placeholder={t('anchorName')}
        aria-label={t('anchorName')}
        onChange={(event) => onChange({ ...anchor, title: event.currentTarget.value })}
      />
      <Input
        type="date"
        className="h-7! w-36"
        value={anchor.at}
        aria-label={t('anchorDay')}
        onChange={(event) => onChange({ ...anchor, at: event.currentTarget.value })}
      />
    </span>
  )
}
