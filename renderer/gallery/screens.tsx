import { type ReactNode, useEffect, useMemo } from 'react'
import { type Boot, type Files, type Session, useWorkbench } from '#renderer/app/index.ts'
import { browserRandom, systemClock } from '#renderer/engine/index.ts'
import { App } from '#renderer/frame/index.ts'
import { bigSample, stubClient, noHost } from '#renderer/testing/index.ts'
import type { Clock, DocumentId, TaskId } from '#shared/foundation/index.ts'
import { Primitives } from './primitives.tsx'

const NO_FILES: Files = { save: () => Promise.resolve('branchline.zip'), open: () => Promise.resolve(null) }

/** The day the samples are about: a Thursday three weeks before 双11. */
const GALLERY_CLOCK: Clock = { ...systemClock, today: () => '2026-10-22' }

/** One screen of the gallery: all primitives, or the app on sample answers in one of its states. */
export function GalleryScreen({ name, query }: { readonly name: string; readonly query: URLSearchParams }): ReactNode {
  const client = useMemo(() => stubClient(query.has('empty') ? {} : bigSample()), [query])
  const openDialog = useWorkbench((workbench) => workbench.openDialog)
  const openTask = useWorkbench((workbench) => workbench.openTask)
  useEffect(() => {
    const dialog = query.get('dialog')
    if (dialog === 'palette' || dialog === 'shortcuts' || dialog === 'trash') openDialog(dialog)
    const task = query.get('task')
    if (task) openTask(task as TaskId)
    if (query.has('notices')) sayEverything(client)
  }, [client, openDialog, openTask, query])
  const session: Session = {
    client,
    workspaceName: '青禾家居',
    files: NO_FILES,
    host: noHost,
    clock: GALLERY_CLOCK,
    random: browserRandom,
  }
  if (name === 'primitives') return <Primitives />
  return <App boot={bootOf(name, session)} />
}

function bootOf(name: string, session: Session): Boot {
  if (name === 'first-run') {
    const make = (): Promise<Session> => Promise.resolve(session)
    return { state: 'first-run', create: make, isLost: false, backups: Promise.resolve([]), restore: make }
  }
  if (name === 'locked') return { state: 'locked', takeOver: () => new Promise(() => {}) }
  if (name === 'failed') return { state: 'failed', retry: () => {} }
  return { state: 'ready', session }
}

function sayEverything(client: ReturnType<typeof stubClient>): void {
  const of = { documentId: 'page-1' as DocumentId, title: '到手价规则' }
  setTimeout(() => {
    client.say({ notice: { kind: 'quarantined', ...of, rows: 2 } })
    client.say({ notice: { kind: 'recovered', ...of } })
    client.say({ notice: { kind: 'newer-version', ...of } })
    client.say({ notice: { kind: 'recovery-copy-failed', reason: 'quota' } })
    client.say({ notice: { kind: 'clock-set-back', byMs: 7_200_000 } })
    client.say({ notice: { kind: 'storage-closed' } })
    client.say({ saveStatus: { state: 'not-saved', sinceMs: 0, reason: 'disk-full' } })
  }, 100)
}
