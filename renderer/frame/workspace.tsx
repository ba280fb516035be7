import { type ReactNode, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch, useLocation, useRoute } from 'wouter'
import {
  ErrorBoundary,
  latePart,
  places,
  rememberDocument,
  type Session,
  useCommandFailures,
  useImageRefusals,
  usePreload,
  usePreferences,
  useQuery,
  useWorkbench,
} from '#renderer/app/index.ts'
import { Button, EmptyState, useToaster } from '#renderer/design/index.ts'
import { useImportMarkdown } from '#renderer/features/markdown/index.ts'
import { MyWorkScreen } from '#renderer/features/my-work/index.ts'
import { Sidebar } from '#renderer/features/navigation/index.ts'
import { NoticeBanners } from '#renderer/features/notices/index.ts'
import type { DocumentId, TaskId } from '#shared/foundation/index.ts'
import { Dialogs } from './dialogs.tsx'
import { DocumentPane } from './document-pane.tsx'
import { SidePanel } from './side-panel.tsx'
import { useHost } from './use-host.ts'
import { useWindowActions } from './use-window-actions.tsx'

const loadTaskPanel = () => import('#renderer/features/task-panel/index.ts')
const helpScreen = latePart(async () => (await import('#renderer/features/help/index.ts')).HelpScreen)
const settingsScreen = latePart(async () => (await import('#renderer/features/settings/index.ts')).SettingsScreen)
const taskPage = latePart(async () => (await loadTaskPanel()).TaskPage)
const taskPanel = latePart(async () => (await loadTaskPanel()).TaskPanel)

/** An open workspace: sidebar, document, panel, and what floats above them. */
export function Workspace({ session }: { readonly session: Session }): ReactNode {
  const { t } = useTranslation('navigation')
  const [, documentRoute] = useRoute('/d/:documentId')
  const [atMyWork] = useRoute(places.myWork)
  // Ids come from the address bar of our own window; an unknown one opens the fallback.
  const documentId = (documentRoute?.documentId ?? null) as DocumentId | null
  const workspaceName = useQuery('workspace/info', null)?.title || session.workspaceName
  useHost(session.host, workspaceName)
  useWindowActions()
  useImportMarkdown(session.files)
  useFailureToasts()
  useMainLeft()
  usePreload([taskPanel])
  useRememberPlace(documentId)
  return (
    <div className="flex h-full">
      <Sidebar workspaceName={workspaceName} currentId={documentId} atMyWork={atMyWork} />
      <div className="flex min-w-0 grow flex-col border-l border-line-subtle bg-surface">
        <NoticeBanners onReload={() => location.reload()} />
        <div className="flex min-h-0 grow">
          <main aria-label={t('main')} data-region className="flex min-w-0 grow flex-col">
            <Pane resetKey={documentId ?? 'work'}>
              <Switch>
                <Route path={places.myWork}>
                  <MyWorkScreen />
                </Route>
                <Route path="/settings/:section?">
                  {({ section }) => <settingsScreen.Part section={section} files={session.files} host={session.host} />}
                </Route>
                <Route path="/help/:topic?">{({ topic }) => <helpScreen.Part topic={topic} />}</Route>
                <Route path="/t/:taskId">
                  {({ taskId }) => <taskPage.Part key={taskId} taskId={taskId as TaskId} />}
                </Route>
                <Route path="/d/:documentId">{documentId ? <DocumentPane documentId={documentId} /> : null}</Route>
                <Route>
                  <LastPlace />
                </Route>
              </Switch>
            </Pane>
          </main>
          <TaskSide />
        </div>
      </div>
      <Dialogs />
    </div>
  )
}

function TaskSide(): ReactNode {
  const task = useWorkbench((workbench) => workbench.task)
  if (task === null) return null
  return (
    <SidePanel>
      <Pane resetKey={task}>
        <taskPanel.Part key={task} taskId={task} />
      </Pane>
    </SidePanel>
  )
}

/** A failure or a late chunk stays inside its pane. */
function Pane({ resetKey, children }: { readonly resetKey: string; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('common')
  return (
    <ErrorBoundary
      resetKey={resetKey}
      fallback={(retry) => (
        <EmptyState title={t('paneFailed')} text={t('paneFailedText')}>
          <Button onClick={retry}>{t('retry')}</Button>
        </EmptyState>
      )}
    >
      <Suspense fallback={<div className="grow" />}>{children}</Suspense>
    </ErrorBoundary>
  )
}

/** Where the window was when it closed; my work when that is not there any more. */
function LastPlace(): ReactNode {
  const lastPlace = usePreferences((preferences) => preferences.lastPlace)
  const tree = useQuery('workspace/tree', null)
  if (tree === undefined) return null
  const isThere = tree.some(({ id, deletedAt }) => places.document(id) === lastPlace && deletedAt === null)
  return <Redirect to={isThere ? lastPlace : places.myWork} replace />
}

/** Remembers where the window is, for the next start, and what was opened last, for the palette. */
function useRememberPlace(documentId: DocumentId | null): void {
  const [place] = useLocation()
  const set = usePreferences((preferences) => preferences.set)
  useEffect(() => {
    if (place === places.myWork || place.startsWith('/d/')) set({ lastPlace: place })
  }, [place, set])
  useEffect(() => {
    if (documentId !== null) rememberDocument(documentId)
  }, [documentId])
}

/** Tells floating things where the main area begins: a toast is in the middle of it, not of the window. */
function useMainLeft(): void {
  const hidden = usePreferences((preferences) => preferences.sidebarHidden)
  const width = usePreferences((preferences) => preferences.sidebarWidth)
  useEffect(() => {
    document.documentElement.style.setProperty('--main-left', hidden ? 'var(--w-rail)' : `${width}px`)
  }, [hidden, width])
}

function useFailureToasts(): void {
  const { t } = useTranslation('common')
  const toaster = useToaster()
  useCommandFailures((failure) =>
    toaster.show({ text: t(failure.reason === 'read-only' ? 'commandReadOnly' : 'commandFailed'), tone: 'problem' }),
  )
  useImageRefusals((reason) => toaster.show({ text: t(REFUSED[reason]), tone: 'problem' }))
}

const REFUSED = {
  'not-an-image': 'imageUnknown',
  'too-large': 'imageTooLarge',
  'images-full': 'imagesFull',
  'disk-full': 'imageDiskFull',
  closed: 'imageNotKept',
  failed: 'imageNotKept',
} as const
