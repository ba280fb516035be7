import clsx from 'clsx'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DraftField } from '#renderer/parts/index.ts'
import type { Predecessor } from '#shared/documents/kernel/index.ts'
import { readLag } from '#shared/planning/node-text/index.ts'

type Lag = Predecessor['lag']

const LAG_WORDS = { days: 'lagDays', workdays: 'lagWorkdays', hours: 'lagHours' } as const

/** How long after (or before) the day the dependency names. What cannot be read as a lag is not written. */
export function LagField({
  label,
  lag,
  onChange,
}: {
  readonly label: string
  readonly lag: Lag
  readonly onChange: (lag: Lag, undoGroup: string) => void
}): ReactNode {
  const { t } = useTranslation('taskPanel')
  const [invalid, setInvalid] = useState(false)
  const written = lag
    ? t(LAG_WORDS[lag.unit], { amount: lag.amount > 0 ? `+${lag.amount}` : String(lag.amount).replace('-', '−') })
    : ''
  return (
    <span className="shrink-0 text-12">
      <DraftField
        kind="line"
        label={label}
        value={written}
        placeholder={t('noLag')}
        className={clsx('mx-0! w-auto! max-w-24 py-px text-right whitespace-nowrap', invalid && 'text-bad-text')}
        onCommit={(text, undoGroup) => {
          const read = readLag(text.replace('−', '-'))
          setInvalid(read === undefined)
          if (read !== undefined) onChange(read, undoGroup)
        }}
      />
    </span>
  )
}
