import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CONVERSION_CHECKS, type ConversionCheck } from '#shared/planning/conversion/index.ts'

import { CHECK_WORDS } from './words.ts'

/** Every check with its count, as a filter of the lines; zero is quiet, not hidden. */
export function ChecksBar({
  total,
  counts,
  value,
  onChange,
}: {
  readonly total: number
  readonly counts: Readonly<Record<ConversionCheck, number>>
  readonly value: ConversionCheck | null
  readonly onChange: (check: ConversionCheck | null) => void
}): ReactNode {
  const { t } = useTranslation('convert')
  const options = [
    { check: null, count: total },
    ...CONVERSION_CHECKS.map((check) => ({ check, count: counts[check] })),
  ]
  return (
    <div className="flex flex-wrap gap-1.5 border-b border-line-subtle px-4 py-2">
      {options.map(({ check, count }) => (
        <button
          key={check ?? 'all'}
          type="button"
          aria-pressed={value === check}
          onClick={() => onChange(check)}
          className={clsx(
            'flex h-6 items-center gap-1 rounded-6 border border-line px-2 text-12 aria-pressed:border-accent',
            'aria-pressed:bg-selected aria-pressed:text-accent-text',
            count === 0 && 'text-ink-3',
          )}
        >
          {t(check ? CHECK_WORDS[check] : 'all')}
          <span className="font-medium">{count}</span>
        </button>
      ))}
    </div>
  )
}
