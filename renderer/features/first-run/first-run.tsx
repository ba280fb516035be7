import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FirstRunInput, type KeptBackup, type Session, usePreferences, useWorkbench } from '#renderer/app/index.ts'
import { Button, Field, Input, KeyCap, Logo, Segmented } from '#renderer/design/index.ts'
import type { Language } from '#renderer/i18n/index.ts'
import { MapPicture } from './map-picture.tsx'
import { RestoreChoice } from './restore-choice.tsx'
import { fillWorkspace, type StartFrom } from './start-from.ts'
import { StartChoice } from './start-choice.tsx'

/** The first screen on a new computer: a name, a workspace, and where to begin. No account. */
export function FirstRun({
  create,
  isLost,
  backups,
  restore,
  onReady,
}: {
  readonly create: (input: FirstRunInput) => Promise<Session>
  readonly isLost: boolean
  readonly backups: Promise<readonly KeptBackup[]>
  readonly restore: (backup: KeptBackup) => Promise<Session>
  readonly onReady: (session: Session) => void
}): ReactNode {
  const { t, i18n } = useTranslation(['firstRun', 'common', 'settings'])
  const setPreferences = usePreferences((preferences) => preferences.set)
  const tour = useWorkbench((workbench) => workbench.tour)
  const formId = useId()
  const [name, setName] = useState('')
  const [workspaceName, setWorkspaceName] = useState<string | null>(null)
  const [startFrom, setStartFrom] = useState<StartFrom>('sample')
  const [tried, setTried] = useState(false)
  const [phase, setPhase] = useState<'asking' | 'creating' | 'failed'>('asking')
  const workspace = workspaceName ?? t('defaultWorkspace')
  const missingName = name.trim() === ''
  const missingWorkspace = workspace.trim() === ''

  const start = async (): Promise<void> => {
    const session = await create({ name: name.trim(), workspaceName: workspace.trim() })
    const language = i18n.language === 'en' ? 'en' : 'zh'
    const opened = await fillWorkspace(session, startFrom, { language, emptyMap: t('firstMap') })
    if (opened) location.hash = `#/d/${opened}`
    if (startFrom === 'sample') tour(true)
    onReady(session)
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    if (missingName || missingWorkspace || phase === 'creating') return
    setPhase('creating')
    void start().catch(() => setPhase('failed'))
  }

  return (
    <div className="grid h-full grid-cols-1 bg-surface lg:grid-cols-[minmax(480px,36%)_1fr]">
      <main className="flex min-h-0 flex-col justify-center overflow-y-auto px-16 py-8">
        <form id={formId} noValidate onSubmit={onSubmit} className="flex w-full max-w-100 flex-col gap-5">
          <div className="flex items-center gap-3">
            <Logo size={36} />
            <div>
              <div className="text-16 font-semibold">{t('common:appName')}</div>
              <div className="text-12 text-ink-3">{t('promise')}</div>
            </div>
          </div>
          <RestoreChoice isLost={isLost} backups={backups} restore={restore} onReady={onReady} />
          <div className="mt-2">
            <h1 className={isLost ? 'text-16 font-semibold' : 'text-28 font-semibold'}>
              {t(isLost ? 'startOver' : 'title')}
            </h1>
            <p className="mt-1 text-ink-2">{t('subtitle')}</p>
          </div>
          <Field label={t('name')} {...(tried && missingName ? { error: t('needName') } : {})}>
            <Input
              autoFocus
              className="h-9"
              value={name}
              maxLength={40}
              invalid={tried && missingName}
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </Field>
          <Field label={t('workspace')} {...(tried && missingWorkspace ? { error: t('needWorkspace') } : {})}>
            <Input
              className="h-9"
              value={workspace}
              maxLength={60}
              invalid={tried && missingWorkspace}
              onChange={(event) => setWorkspaceName(event.currentTarget.value)}
            />
          </Field>
          <StartChoice value={startFrom} onChange={setStartFrom} />
          {phase === 'failed' ? (
            <p role="alert" className="text-12 text-bad-text">
              {t('failed')}
            </p>
          ) : null}
          <div className="mt-1 flex items-center justify-between">
            <Button type="submit" variant="primary" size="large" className="h-9 px-5" disabled={phase === 'creating'}>
              {t('start')}
              <KeyCap onAccent>↵</KeyCap>
            </Button>
            <Segmented<Language>
              label={t('language')}
              value={i18n.language === 'en' ? 'en' : 'zh-CN'}
              onChange={(language) => setPreferences({ language })}
              options={[
                { id: 'zh-CN', label: t('settings:zh') },
                { id: 'en', label: t('settings:en') },
              ]}
            />
          </div>
        </form>
      </main>
      <div className="hidden place-items-center border-l border-line-subtle bg-canvas lg:grid">
        <MapPicture />
      </div>
    </div>
  )
}
