import type { EngineClient } from '#shared/engine/index.ts'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'
import type { SampleMap } from './sample-map.ts'

export type StartFrom = 'sample' | 'empty'

/** The root of every map has this id. */
const ROOT = 'root' as NodeId

/** Makes the first map of a new workspace and answers it. A step that fails leaves an empty map or none: never an error. */
export async function fillWorkspace(
  client: EngineClient,
  first: { readonly title: string; readonly branches: SampleMap['branches'] },
): Promise<DocumentId | null> {
  const created = await client.run('workspace/createDocument', { kind: 'mindmap', title: first.title })
  if (!created.ok) return null
  const { documentId } = created.value
  if (first.branches.length > 0) {
    await client.run('mindmap/addBranch', { documentId, parentId: ROOT, items: first.branches })
  }
  return documentId
}
