import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { keyCaps, type Keys, keysOf, type ListedAction, useListedActions } from '#renderer/app/index.ts'
import { Dialog, KeyCap } from '#renderer/design/index.ts'

/** Every key that works now, from the registry of actions: the open screen's first, then the window's. */
export function ShortcutsDialog({
  open,
  onClose,
}: {
  readonly open: boolean
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation(['shortcuts', 'common'])
  return (
    <Dialog open={open} onClose={onClose} title={t('title')} closeLabel={t('common:close')} width={760}>
      <Sheet />
    </Dialog>
  )
}

function Sheet(): ReactNode {
  const { t } = useTranslation('shortcuts')
  const keyed = useListedActions().filter((action) => keysOf(action).length > 0)
  const here = keyed.filter((action) => action.scope === 'screen')
  return (
    <div
      role="region"
      aria-label={t('title')}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolled region must be reachable
      tabIndex={0}
      className="min-h-0 overflow-y-auto px-5 pb-5 -outline-offset-2"
    >
      {here.length > 0 ? <Part title={t('here')} actions={here} /> : null}
      <Part title={t('everywhere')} actions={keyed.filter((action) => action.scope === 'window')} />
    </div>
  )
}

function Part({ title, actions }: { readonly title: string; readonly actions: readonly ListedAction[] }): ReactNode {
  const groups = [...new Set(actions.map((action) => action.group))]
  return (
    <section className="pt-4 first:pt-0">
      <h3 className="border-b border-line-subtle pb-1.5 text-12 font-medium text-ink-3">{title}</h3>
      <div className="gap-x-8 sm:columns-2">
        {groups.map((group) => (
          <div key={group} className="break-inside-avoid pt-3">
            <h4 className="pb-1 font-semibold">{group}</h4>
            <dl>
              {actions
                .filter((action) => action.group === group)
                .map((action) => (
                  <div key={action.id} className="flex min-h-7 items-center gap-3">
                    <dt className="min-w-0 grow truncate text-ink-2" title={action.title}>
                      {action.title}
                    </dt>
                    <dd className="flex shrink-0 items-center gap-1">
                      <Combinations keys={keysOf(action)} />
                    </dd>
                  </div>
                ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  )
}

/** ⌘ ⇧ Z 或 ⌘ Y. */
function Combinations({ keys }: { readonly keys: readonly Keys[] }): ReactNode {
  const { t } = useTranslation('shortcuts')
  return keys.map((combination, index) => (
    <Fragment key={combination}>
      {index > 0 ? <span className="px-0.5 text-12 text-ink-3">{t('or')}</span> : null}
      {keyCaps(combination).map((cap) => (
        <KeyCap key={cap}>{cap}</KeyCap>
      ))}
    </Fragment>
  ))
}
