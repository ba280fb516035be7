import clsx from 'clsx'
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { places, usePreferences, useQuery } from '#renderer/app/index.ts'
import { DocumentIcon } from '#renderer/parts/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'

/** A short list of documents above the tree that can be folded to its heading; nothing when it is empty. */
export function DocumentList({
  name,
  title,
  ids,
  currentId,
}: {
  /** Under which it is remembered whether it is open. */
  readonly name: string
  readonly title: string
  readonly ids: readonly string[]
  readonly currentId: DocumentId | null
}): ReactNode {
  const { t } = useTranslation('common')
  const listId = useId()
  const documents = useQuery('workspace/tree', null)
  const openLists = usePreferences((preferences) => preferences.openLists)
  const set = usePreferences((preferences) => preferences.set)
  const open = openLists.includes(name)
  // A document in the trash, or of a workspace that is not open, is left out and comes back with it.
  const shown = ids.flatMap((id) => documents?.find((known) => known.id === id && known.deletedAt === null) ?? [])
  if (shown.length === 0) return null
  return (
    <section className="px-2 pt-3">
      <h2>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={listId}
          className="flex h-6 w-full items-center gap-1 rounded-6 px-2 text-11 font-medium text-ink-3 hover:bg-hover"
          onClick={() => set({ openLists: open ? openLists.filter((known) => known !== name) : [...openLists, name] })}
        >
          {title}
          <ChevronRight
            size={12}
            aria-hidden
            className={clsx('transition-transform duration-120', open && 'rotate-90')}
          />
        </button>
      </h2>
      <ul id={listId} hidden={!open} className="max-h-[25vh] overflow-y-auto">
        {shown.map((document) => (
          <li key={document.id}>
            <Link
              href={places.document(document.id)}
              {...(document.id === currentId ? { 'aria-current': 'page' as const } : {})}
              className="flex h-7 items-center gap-1.5 rounded-6 px-2 text-ink-2 hover:bg-hover aria-[current=page]:font-medium aria-[current=page]:text-ink"
            >
              <span className="text-ink-3">
                <DocumentIcon kind={document.kind} />
              </span>
              <span className="min-w-0 grow truncate" title={document.title}>
                {document.title || t('untitled')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
