import clsx from 'clsx'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/app/index.ts'
import { IconButton } from '#renderer/design/index.ts'
import { longDate, timeOf } from '#renderer/parts/index.ts'
import type { LocalDate } from '#shared/documents/kernel/index.ts'

// While a year is typed digit by digit the field passes through 0002, 0020 and 0202.
const FIRST_YEAR = '1970'

/**
 * A date written the way people say it (10/22 周四), over the platform's own date field, which brings keyboard and
 * picker. A time of day stays when the day changes.
 */
export function DateField({
  label,
  value,
  late = false,
  onChange,
}: {
  readonly label: string
  readonly value: LocalDate | undefined
  readonly late?: boolean
  readonly onChange: (value: LocalDate | undefined) => void
}): ReactNode {
  const { t, i18n } = useTranslation('taskPanel')
  const today = useToday()
  const field = useRef<HTMLInputElement>(null)
  const time = value === undefined ? null : timeOf(value)
  const change = (day: string): void => {
    if (day === '') onChange(undefined)
    else if (day >= FIRST_YEAR) onChange(time ? `${day}T${time}` : day)
  }
  const pick = (): void => {
    try {
      field.current?.showPicker()
    } catch {
      // Without a picker the digits can still be typed.
    }
  }
  return (
    <span className="group flex items-center gap-1">
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events jsx-a11y/no-static-element-interactions -- the field inside has the keyboard */}
      <span
        className="relative -ml-1.5 inline-flex h-7 items-center gap-1.5 rounded-6 px-1.5 focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-focus hover:bg-hover"
        onClick={pick}
      >
        <span
          aria-hidden
          className={clsx(
            'whitespace-nowrap',
            value === undefined ? 'text-ink-3' : late ? 'font-medium text-bad-text' : '',
          )}
        >
          {value === undefined ? t('noDate') : longDate(value, today, i18n.language)}
          {time ? ` ${time}` : ''}
        </span>
        <input
          ref={field}
          type="date"
          aria-label={label}
          value={value?.slice(0, 10) ?? ''}
          className="absolute inset-0 opacity-0"
          onChange={(event) => change(event.currentTarget.value)}
        />
      </span>
      {value === undefined ? null : (
        <span className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100">
          <IconButton small label={t('clear')} onClick={() => onChange(undefined)}>
            <X size={12} />
          </IconButton>
        </span>
      )}
    </span>
  )
}
