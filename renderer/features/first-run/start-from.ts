import type { EngineClient } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'

export type StartFrom = 'sample' | 'empty'

/** Makes the first documents of a new workspace; answers the one to open. A failure leaves an empty workspace. */
export async function fillWorkspace(
  client: EngineClient,
  startFrom: StartFrom,
  language: 'zh' | 'en',
): Promise<DocumentId | null> {
  const titles = {
    zh: { sample: '双11 作战图', empty: '第一张脑图' },
    en: { sample: '11.11 campaign map', empty: 'First map' },
  }
  const created = await client.run('workspace/createDocument', { kind: 'mindmap', title: titles[language][startFrom] })
  return created.ok ? created.value.documentId : null
}
