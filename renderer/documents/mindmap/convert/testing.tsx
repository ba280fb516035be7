import { screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { useSnapshot } from '#renderer/app/index.ts'
import { MirroredDocument, type OpenMirror } from '#renderer/parts/index.ts'
import { type EngineWindow, renderWithEngine } from '#renderer/testing/with-engine.tsx'
import { mapSnapshot } from '#shared/documents/mindmap/index.ts'
import { type DocumentId, type NodeId, unwrap } from '#shared/foundation/index.ts'
import { ConvertSheet } from './convert-sheet.tsx'

const ROOT = 'root' as NodeId

function Sheet({ mapId }: { readonly mapId: DocumentId }): ReactNode {
  return (
    <MirroredDocument documentId={mapId}>{(mirror) => <OpenSheet mapId={mapId} mirror={mirror} />}</MirroredDocument>
  )
}

const NODES: readonly NodeId[] = [ROOT]

function OpenSheet({ mapId, mirror }: { readonly mapId: DocumentId; readonly mirror: OpenMirror }): ReactNode {
  return (
    <ConvertSheet mapId={mapId} map={useSnapshot(mirror.doc, mapSnapshot)} nodeIds={NODES} onClose={() => undefined} />
  )
}

/** For tests: the sheet over a map whose main branches have these texts; ids are `n0`, `n1` … */
export async function openSheet(
  texts: readonly string[],
  prepare: (engine: EngineWindow['engine'], mapId: DocumentId) => Promise<void> = async () => undefined,
): Promise<EngineWindow & { readonly arranged: DocumentId }> {
  const opened = await renderWithEngine(
    async ({ engine }) => {
      const created = await engine.run('workspace/createDocument', { kind: 'mindmap', title: 'Campaign' })
      const { documentId } = unwrap(created)
      const items = texts.map((text, index) => ({ nodeId: `n${index}` as NodeId, text }))
      unwrap(await engine.run('mindmap/addBranch', { documentId, parentId: ROOT, items }))
      await prepare(engine, documentId)
      return documentId
    },
    (mapId) => <Sheet mapId={mapId} />,
  )
  await screen.findByRole('dialog')
  return opened
}
