import { useTranslation } from 'react-i18next'
import { useActions } from '#renderer/app/index.ts'
import { DocumentIcon } from '#renderer/parts/index.ts'
import { CREATABLE } from './create-menu.tsx'
import { useTreeActions } from './use-tree-actions.ts'

/** Offers a new document of each kind, everywhere in the window. */
export function useCreateActions(): void {
  const { t } = useTranslation(['navigation', 'actions'])
  const { create } = useTreeActions()
  useActions(
    CREATABLE.map(({ kind, label }) => ({
      id: `create.${kind}`,
      title: t(label),
      group: t('actions:create'),
      icon: <DocumentIcon kind={kind} />,
      run: () => void create(kind, null, ''),
    })),
    'window',
  )
}
