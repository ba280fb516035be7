import { Bookmark, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, InlineEdit, Menu } from '#renderer/design/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { isSameFilter, useSavedFilters } from './saved-filters.ts'
import { isFiltering } from './task-filter.ts'
import { useTaskFilter } from './use-task-filter.ts'

/** The filters that have a name, and the way to give one to the present filter. Nothing while there is neither. */
export function SavedMenu({ projectId }: { readonly projectId: DocumentId }): ReactNode {
  const { t } = useTranslation('taskFilter')
  const [filter, change] = useTaskFilter(projectId)
  const { saved, save, forget } = useSavedFilters(projectId)
  const [naming, setNaming] = useState(false)
  const current = saved.find((known) => isSameFilter(known.filter, filter))
  const canSave = isFiltering(filter) && !current
  if (naming) {
    return (
      <InlineEdit
        value=""
        label={t('filterName')}
        placeholder={t('filterName')}
        className="h-7 w-32 shrink-0"
        onCommit={(name) => {
          save(name, filter)
          setNaming(false)
        }}
        onCancel={() => setNaming(false)}
      />
    )
  }
  if (saved.length === 0 && !canSave) return null
  return (
    <Menu
      trigger={
        <Button
          variant="ghost"
          size="small"
          aria-label={t('savedFilters')}
          className={current ? 'bg-selected font-medium text-accent-text!' : ''}
        >
          <Bookmark size={14} aria-hidden />
          {current ? <span className="max-w-28 truncate">{current.name}</span> : null}
        </Button>
      }
      entries={[
        ...saved.map((known) => ({
          id: `saved-${known.name}`,
          label: known.name,
          checked: known === current,
          onSelect: () => change(known.filter),
        })),
        ...(saved.length > 0 && (canSave || current) ? [{ id: 'separator', separator: true as const }] : []),
        ...(canSave ? [{ id: 'save', label: t('saveFilter'), onSelect: () => setNaming(true) }] : []),
        ...(current
          ? [
              {
                id: 'forget',
                label: t('forgetFilter', { name: current.name }),
                icon: <Trash2 size={14} />,
                onSelect: () => forget(current.name),
              },
            ]
          : []),
      ]}
    />
  )
}
