import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { keysOf, type ListedAction, useListedActions, usePreferences } from '#renderer/app/index.ts'
import { matchText } from '#renderer/parts/index.ts'
import type { PaletteGroup, PaletteItem } from './palette-item.ts'

const REMEMBERED = 6

/** What can be done now: without a query the recently used ones, then all by their headings; else what fits, best first. */
export function useActionGroups(query: string): readonly PaletteGroup[] {
  const { t } = useTranslation('palette')
  const listed = useListedActions()
  const recent = usePreferences((preferences) => preferences.recentActions)
  return useMemo(() => {
    const runnable = listed.filter((action) => action.run !== undefined && action.id !== 'app.search')
    if (query !== '') {
      const items = fitting(runnable, query, recent)
      return [{ id: 'actions', title: t('actions'), items }]
    }
    const used = recent.flatMap((id) => runnable.find((action) => action.id === id) ?? [])
    const rest = runnable.filter((action) => !used.includes(action))
    const headings = [...new Set(rest.map((action) => action.group))]
    return [
      { id: 'used', title: t('recentActions'), items: used.map((action) => itemOf(action)) },
      ...headings.map((heading) => ({
        id: `actions ${heading}`,
        title: heading,
        items: rest.filter((action) => action.group === heading).map((action) => itemOf(action)),
      })),
    ]
  }, [listed, query, recent, t])
}

function fitting(runnable: readonly ListedAction[], query: string, recent: readonly string[]): readonly PaletteItem[] {
  const age = (id: string): number => (recent.includes(id) ? recent.indexOf(id) : REMEMBERED)
  return runnable
    .flatMap((action) => {
      const match = matchText(action.title, query)
      const rank = match?.rank ?? (matchText(`${action.group} ${action.keywords ?? ''}`, query) ? 4 : null)
      return rank === null ? [] : [{ action, match, rank }]
    })
    .sort((a, b) => a.rank - b.rank || age(a.action.id) - age(b.action.id))
    .map(({ action, match }) => ({ ...itemOf(action), ...(match ? { match } : {}), detail: action.group }))
}

function itemOf(action: ListedAction): PaletteItem {
  const keys = keysOf(action)[0]
  return {
    id: `action ${action.id}`,
    icon: action.icon,
    title: action.title,
    ...(keys === undefined ? {} : { keys }),
    run: () => {
      const { recentActions, set } = usePreferences.getState()
      set({ recentActions: [action.id, ...recentActions.filter((id) => id !== action.id)].slice(0, REMEMBERED) })
      action.run?.()
    },
  }
}
