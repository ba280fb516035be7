import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '#renderer/app/index.ts'

const THEMES = ['light', 'dark', 'system'] as const satisfies readonly Theme[]

/** The themes as small pictures of the app, of which one holds. */
export function ThemeCards({
  value,
  onChange,
}: {
  readonly value: Theme
  readonly onChange: (theme: Theme) => void
}): ReactNode {
  const { t } = useTranslation('settings')
  return (
    <RadioGroup
      aria-label={t('theme')}
      value={value}
      onValueChange={(next) => onChange(next as Theme) /* only our own ids are in the group */}
      className="flex shrink-0 gap-2"
    >
      {THEMES.map((theme) => (
        <Radio.Root
          key={theme}
          value={theme}
          aria-label={t(theme)}
          className="w-26 overflow-hidden rounded-6 border border-line text-left data-checked:border-accent data-checked:inset-ring data-checked:inset-ring-accent"
        >
          <ThemePicture theme={theme} />
          <span className="flex h-7 items-center gap-1.5 px-2 text-12">
            <Radio.Indicator>
              <Check size={12} className="text-accent-text" aria-hidden />
            </Radio.Indicator>
            {t(theme)}
          </span>
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}

/** Sidebar and a branch with two tips. `data-theme` gives each half the tokens of its theme. */
function ThemePicture({ theme }: { readonly theme: Theme }): ReactNode {
  const sidebar = theme === 'system' ? 'light' : theme
  const canvas = theme === 'system' ? 'dark' : theme
  return (
    <span aria-hidden className="flex h-15 border-b border-line">
      <span data-theme={sidebar} className="flex w-8 flex-col gap-1.5 bg-app px-2 pt-3">
        <span className="h-1 rounded-full bg-(--border-control)" />
        <span className="h-1 w-3/4 rounded-full bg-(--border-control)" />
      </span>
      <span data-theme={canvas} className="grid grow place-items-center bg-surface text-accent">
        <svg width="64" height="44" fill="none" stroke="currentColor" strokeWidth="1.75">
          <path d="M8 2V42M8 22Q8 12 16 12H24M8 34Q8 26 16 26H24" />
          <rect x="24" y="6" width="34" height="12" rx="3" fill="var(--bg-surface)" />
          <rect x="24" y="22" width="26" height="12" rx="3" stroke="var(--border-control)" fill="var(--bg-surface)" />
        </svg>
      </span>
    </span>
  )
}
