import { ListFilter, Plus } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, KeyCap, Menu } from '#renderer/design/index.ts'
import { isTextField } from '#renderer/parts/index.ts'
import type { BoardView } from '#shared/engine/index.ts'
import { Board } from './board.tsx'
import { ViewBar } from './view-bar.tsx'

/** The board with its bar; an invitation while the project has no task. */
export function BoardScreen({ board }: { readonly board: BoardView }): ReactNode {
  const { t } = useTranslation(['project', 'common'])
  const [sectionId, setSectionId] = useState<string | null>(null)
  const [adding, setAdding] = useState<string | null>(null)
  const firstColumn = board.columns[0]?.status.id ?? null
  useAddKey(() => setAdding(adding ?? firstColumn))

  const total = board.columns.reduce((sum, column) => sum + column.cards.length, 0)
  const newTask = (
    <Button variant="primary" onClick={() => setAdding(firstColumn)}>
      <Plus size={14} aria-hidden />
      {t('newTask')}
      <KeyCap onAccent>C</KeyCap>
    </Button>
  )
  if (total === 0 && adding === null) {
    return (
      <EmptyState title={t('emptyTitle')} text={t('emptyText')}>
        {newTask}
      </EmptyState>
    )
  }
  return (
    <>
      <ViewBar
        label={t('board')}
        end={
          <>
            {total > 0 ? <span className="text-12 text-ink-3">{t('cards', { count: total })}</span> : null}
            {newTask}
          </>
        }
      >
        {total > 0 && board.sections.length > 0 ? (
          <SectionFilter board={board} sectionId={sectionId} onChange={setSectionId} />
        ) : null}
      </ViewBar>
      <Board board={board} sectionId={sectionId} adding={adding} onAdding={setAdding} />
    </>
  )
}

function SectionFilter({
  board,
  sectionId,
  onChange,
}: {
  readonly board: BoardView
  readonly sectionId: string | null
  readonly onChange: (sectionId: string | null) => void
}): ReactNode {
  const { t } = useTranslation(['project', 'common'])
  const current = board.sections.find((section) => section.id === sectionId)
  const shown = current ? current.title || t('common:untitled') : t('allSections')
  return (
    <Menu
      align="end"
      trigger={
        <Button
          variant="ghost"
          aria-label={`${t('filterSection')}: ${shown}`}
          className={current ? 'bg-selected font-medium text-accent-text!' : ''}
        >
          <ListFilter size={14} aria-hidden />
          {shown}
        </Button>
      }
      entries={[
        { id: 'all', label: t('allSections'), checked: sectionId === null, onSelect: () => onChange(null) },
        { id: 'separator', separator: true },
        ...board.sections.map((section) => ({
          id: section.id,
          label: section.title || t('common:untitled'),
          checked: section.id === sectionId,
          onSelect: () => onChange(section.id),
        })),
      ]}
    />
  )
}

/** C opens the field for a new task from anywhere on the screen that is not a text field or a dialog. */
function useAddKey(onAdd: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.metaKey || event.ctrlKey || event.altKey) return
      if (event.key.toLowerCase() !== 'c' || isTextField(event.target)) return
      if (event.target instanceof Element && event.target.closest('[role="dialog"], [role="menu"]')) return
      event.preventDefault()
      onAdd()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  })
}
