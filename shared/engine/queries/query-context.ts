import type { Clock, DocumentId, MemberId } from '../../foundation/index.ts'
import type { SearchIndex } from '../search.ts'
import type { Tables, Topic } from '../projections/tables.ts'
import type { QueryAnswer, QueryInput, QueryName } from '../query-map.ts'
import type { ReadSnapshot, SnapshotOf } from '../snapshot-types.ts'

/** What a question may look at. Everything it looks at is noted, so that it is asked again when that changes. */
export type QueryContext = {
  readonly tables: Tables
  readonly search: SearchIndex
  readonly clock: Clock
  readonly me: MemberId
  readonly spaceId: DocumentId
  /** Notes that the answer depends on this. */
  readonly dependsOn: (...topics: readonly Topic[]) => void
  /** The snapshot of a document, loading it when needed; null when there is none or its kind is another. */
  readonly snapshot: ReadSnapshot
  readonly space: () => Promise<SnapshotOf<'space'>>
  /** Whether the document is known, of which kind, and whether this build may write to it. */
  readonly describe: (documentId: DocumentId) => Promise<{ readonly kind: string; readonly readOnly: boolean } | null>
  /** Resolves when links, mentions and search texts are loaded; tasks and titles always are. */
  readonly complete: () => Promise<void>
  readonly undoNames: () => { readonly undo: string | null; readonly redo: string | null }
}

/** One family of questions. */
export type QueryHandlers<Names extends QueryName> = {
  readonly [N in Names]: (context: QueryContext, input: QueryInput<N>) => Promise<QueryAnswer<N>>
}
