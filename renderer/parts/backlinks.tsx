import { type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenDocument, useQuery } from '#renderer/app/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { DocumentIcon } from './document-icon.tsx'

/** The documents that point at this one, each to be opened. Nothing while there are none. */
export function Backlinks({ documentId }: { readonly documentId: DocumentId }): ReactNode {
  const { t } = useTranslation('common')
  const info = useQuery('document/info', { documentId })
  const tree = useQuery('workspace/tree', null)
  const openDocument = useOpenDocument()
  const from = new Set((info?.backlinks ?? []).filter(({ kind }) => kind !== 'run-of').map((row) => row.fromDocument))
  // What lies in a task's bucket, or in the trash, is no place to go to.
  const documents = (tree ?? []).filter(({ id, deletedAt }) => deletedAt === null && from.has(id))
  if (documents.length === 0) return null
  return (
    <section aria-label={t('backlinks')} className="mt-10 border-t border-line-subtle pt-4">
      <h2 className="pb-1.5 text-12 text-ink-3">{t('backlinksCount', { count: documents.length })}</h2>
      <ul className="-mx-2">
        {documents.map(({ id, kind, title }) => (
          <li key={id}>
            <button
              type="button"
              className="flex h-8 w-full items-center gap-2 rounded-6 px-2 text-left hover:bg-hover"
              onClick={() => openDocument(id)}
            >
              <DocumentIcon kind={kind} />
              <span className="min-w-0 truncate">{title || t('untitled')}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
