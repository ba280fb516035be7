import type { EngineClient, Notice, QueryAnswer, QueryInput, QueryName, SaveStatus } from '#shared/engine/index.ts'
import { type DocumentId, emitter, err, ok } from '#shared/foundation/index.ts'

/** An answer per query, or a function of its input. */
export type StubAnswers = {
  readonly [N in QueryName]?: QueryAnswer<N> | ((input: QueryInput<N>) => QueryAnswer<N>)
}

/** A client that answers from a table and writes down what it was asked to do. For the gallery and for tests of views. */
export type StubClient = EngineClient & {
  readonly commands: readonly { readonly name: string; readonly input: unknown }[]
  readonly answer: (answers: StubAnswers) => void
  readonly say: (message: { readonly notice: Notice } | { readonly saveStatus: SaveStatus }) => void
  readonly watchers: () => number
}

export function stubClient(initial: StubAnswers = {}): StubClient {
  let answers: StubAnswers = initial
  const changes = emitter<void>()
  const notices = emitter<Notice>()
  const statuses = emitter<SaveStatus>()
  const commands: { name: string; input: unknown }[] = []
  const answerOf = <N extends QueryName>(name: N, input: QueryInput<N>): QueryAnswer<N> => {
    const answer: unknown = answers[name]
    // The table's type ties each name to its own answer; the lookup by a generic name loses that.
    return (typeof answer === 'function' ? answer(input) : (answer ?? EMPTY[name])) as QueryAnswer<N>
  }
  return {
    commands,
    answer: (next) => {
      answers = { ...answers, ...next }
      changes.emit()
    },
    say: (message) => {
      if ('notice' in message) notices.emit(message.notice)
      else statuses.emit(message.saveStatus)
    },
    watchers: changes.size,
    query: (name, input) => Promise.resolve(answerOf(name, input)),
    watch: (name, input, onAnswer) => {
      onAnswer(answerOf(name, input))
      return Promise.resolve(changes.on(() => onAnswer(answerOf(name, input))))
    },
    run: (name, input) => {
      commands.push({ name, input })
      return Promise.resolve(ok({ documentId: 'new-document', taskId: 'new-task' }) as never) // enough for views
    },
    undo: () => Promise.resolve(ok({ command: 'plan/convert', kept: [] })),
    redo: () => Promise.resolve(err('nothing-to-redo')),
    openMirror: () => Promise.resolve(err('not-found')),
    flush: () => Promise.resolve(ok()),
    onSaveStatus: (listener) => Promise.resolve(statuses.on(listener)),
    onNotice: (listener) => Promise.resolve(notices.on(listener)),
    putBlob: () => Promise.resolve(ok({ id: '0'.repeat(64), mime: 'image/png' })),
    getBlob: () => Promise.resolve(err('missing')),
    blobUsage: () => Promise.resolve(ok({ count: 0, sizeBytes: 0 })),
    rebuildProjections: () => Promise.resolve(),
    exportBackup: () => Promise.resolve(ok(new Uint8Array([1]))),
    importBackup: () => Promise.resolve(ok({ documents: 2 })),
  }
}

const EMPTY: { readonly [N in QueryName]: QueryAnswer<N> } = {
  'workspace/info': { spaceId: 'space' as DocumentId, title: '' }, // an id of our own
  'workspace/tree': [],
  'workspace/members': [],
  'document/info': null,
  'project/board': null,
  'project/tasks': [],
  'project/anchors': [],
  'map/anchors': {},
  'task/detail': null,
  'map/links': [],
  'work/mine': { overdue: [], today: [], soon: [], later: [], undated: [], waiting: [], done: [] },
  'sop/runs': [],
  'search/find': { hits: [], total: 0 },
  'engine/undo': { undo: null, redo: null },
}
