import { TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '#renderer/design/index.ts'
import type { PasteProblem } from './paste.ts'

// What a person reads before going back to the sheet; the count says how many there are.
const SHOWN = 4

/** Which pasted cells were left as they are, and why. */
export function PasteProblems({
  problems,
  onClose,
}: {
  readonly problems: readonly PasteProblem[]
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation(['projectTable', 'common'])
  if (problems.length === 0) return null
  return (
    <div role="alert" className="flex shrink-0 items-start gap-2 bg-warn-soft px-4 py-2 text-warn-text">
      <TriangleAlert size={14} aria-hidden className="mt-[3px]" />
      <div className="min-w-0 grow">
        <p className="font-medium">{t('problems', { count: problems.length })}</p>
        <ul className="text-12">
          {problems.slice(0, SHOWN).map(({ row, column, text, problem }) => (
            <li key={`${row} ${column}`} className="truncate">
              {t('problemAt', { row, column: t(column), text: text || '–' })}
              {' · '}
              {t(`problem_${problem}`)}
            </li>
          ))}
        </ul>
      </div>
      <IconButton small label={t('common:close')} onClick={onClose}>
        <X size={14} />
      </IconButton>
    </div>
  )
}
