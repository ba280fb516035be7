import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useHistory, useShortcut } from '#renderer/app/index.ts'
import { IconButton } from '#renderer/design/index.ts'

/** The 48 px header of the main area: the way back, where I am, its tabs, its actions at the right. */
export function PageHeader({
  crumb,
  title,
  tabs,
  children,
}: {
  /** What the document belongs to. */
  readonly crumb?: string
  readonly title: string
  readonly tabs?: ReactNode
  /** Actions. */
  readonly children?: ReactNode
}): ReactNode {
  return (
    <header className="@container/header flex h-12 shrink-0 items-center gap-2 border-b border-line-subtle pr-3 pl-2">
      <BackAndForward />
      <div className="flex min-w-0 items-center gap-1.5 whitespace-nowrap text-ink-3">
        {crumb ? (
          <>
            <span className="truncate">{crumb}</span>
            <span aria-hidden>/</span>
          </>
        ) : null}
        <h1 className="truncate font-semibold text-ink" title={title}>
          {title}
        </h1>
      </div>
      {tabs ? <div className="ml-3 shrink-0">{tabs}</div> : null}
      <div className="ml-auto flex shrink-0 items-center gap-2">{children}</div>
    </header>
  )
}

function BackAndForward(): ReactNode {
  const { t } = useTranslation('frame')
  const { canGoBack, canGoForward, back, forward } = useHistory()
  const backKeys = useShortcut('go.back')
  const forwardKeys = useShortcut('go.forward')
  return (
    <div className="flex shrink-0">
      <IconButton
        small
        label={t('back')}
        {...(backKeys === undefined ? {} : { shortcut: backKeys })}
        disabled={!canGoBack}
        onClick={back}
      >
        <ArrowLeft size={16} />
      </IconButton>
      <IconButton
        small
        label={t('forward')}
        {...(forwardKeys === undefined ? {} : { shortcut: forwardKeys })}
        disabled={!canGoForward}
        onClick={forward}
      >
        <ArrowRight size={16} />
      </IconButton>
    </div>
  )
}
