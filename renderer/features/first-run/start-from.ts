import type { Session } from '#renderer/app/index.ts'
import type { ContentLanguage } from '#shared/content/index.ts'
import type { EngineClient } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'

export type StartFrom = 'sample' | 'empty'

/** Puts the first documents into a new workspace; answers the one to open. A step that fails leaves it empty: never an error. */
export async function fillWorkspace(
  session: Session,
  startFrom: StartFrom,
  words: { readonly language: ContentLanguage; readonly emptyMap: string },
): Promise<DocumentId | null> {
  return (
    (startFrom === 'sample' ? await fillWithSample(session, words.language) : null) ??
    emptyMap(session.client, words.emptyMap)
  )
}

async function emptyMap(client: EngineClient, title: string): Promise<DocumentId | null> {
  const created = await client.run('workspace/createDocument', { kind: 'mindmap', title })
  return created.ok ? created.value.documentId : null
}

/** 云杉家居 in the weeks before 双11. Its data is loaded only when somebody asks for it. */
async function fillWithSample(
  { client, clock, random }: Session,
  language: ContentLanguage,
): Promise<DocumentId | null> {
  const { sampleBlueprint } = await import('#shared/content/index.ts')
  const me = (await client.query('workspace/members', null)).find(({ isMe }) => isMe)
  if (!me) return null
  const { blueprint, firstDocument } = await sampleBlueprint({
    language,
    me: me.id,
    today: clock.today(),
    nowMs: clock.nowMs(),
    // A moment without a zone is one of the wall clock here.
    toMs: (moment) => new Date(moment.includes('T') ? moment : `${moment}T00:00`).getTime(),
    random,
  })
  const built = await client.run('workspace/build', { blueprint })
  return built.ok ? firstDocument : null
}
