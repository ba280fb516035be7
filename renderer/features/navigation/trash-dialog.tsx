import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from '#renderer/app/index.ts'
import { Button, Dialog } from '#renderer/design/index.ts'
import { DocumentIcon } from '#renderer/parts/index.ts'
import { trashedRoots } from './tree.ts'
import { useTreeActions } from './use-tree-actions.ts'

/** What was moved to the trash, newest first; everything in it can be restored. */
export function TrashDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation(['navigation', 'common'])
  const documents = useQuery('workspace/tree', null)
  const { restore } = useTreeActions()
  const trashed = trashedRoots(documents ?? [])
  return (
    <Dialog open={open} onClose={onClose} title={t('trash')} closeLabel={t('common:close')}>
      {trashed.length === 0 ? (
        <p className="px-5 pt-1 pb-6 text-ink-2">{t('trashEmpty')}</p>
      ) : (
        <ul className="max-h-100 px-3 pb-3">
          {trashed.map((document) => (
            <li
              key={document.id}
              className="flex h-9 items-center gap-2 border-b border-line-subtle px-2 last:border-0"
            >
              <span className="text-ink-3">
                <DocumentIcon kind={document.kind} />
              </span>
              <span className="min-w-0 grow truncate">{document.title || t('common:untitled')}</span>
              <Button size="small" onClick={() => restore(document.id)}>
                <RotateCcw size={12} aria-hidden />
                {t('common:restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
