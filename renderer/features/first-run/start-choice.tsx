import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { StartFrom } from './start-from.ts'

const CHOICES = [
  { id: 'sample', title: 'sample', text: 'sampleText' },
  { id: 'empty', title: 'empty', text: 'emptyText' },
] as const

/** A filled sample or a blank map. */
export function StartChoice({
  value,
  onChange,
}: {
  readonly value: StartFrom
  readonly onChange: (value: StartFrom) => void
}): ReactNode {
  const { t } = useTranslation('firstRun')
  const labelId = useId()
  return (
    <div className="flex flex-col gap-1.5">
      <span id={labelId} className="font-medium">
        {t('startFrom')}
      </span>
      <RadioGroup
        aria-labelledby={labelId}
        value={value}
        onValueChange={(next) => onChange(next as StartFrom) /* only our own ids are in the group */}
        className="grid grid-cols-2 gap-2"
      >
        {CHOICES.map((choice) => (
          <Radio.Root
            key={choice.id}
            value={choice.id}
            aria-label={t(choice.title)}
            className={
              'flex gap-2.5 rounded-8 border border-line p-3 text-left hover:border-line-control ' +
              'data-checked:border-focus data-checked:inset-ring data-checked:inset-ring-focus'
            }
          >
            <span
              aria-hidden
              className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border-[1.5px] border-line-control in-data-checked:border-accent in-data-checked:bg-accent"
            >
              <span className="size-1.5 rounded-full bg-transparent in-data-checked:bg-accent-fg" />
            </span>
            <span>
              <span className="block font-medium">{t(choice.title)}</span>
              <span className="block text-12 text-ink-3">{t(choice.text)}</span>
            </span>
          </Radio.Root>
        ))}
      </RadioGroup>
    </div>
  )
}
