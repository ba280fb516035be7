import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { mapSnapshot } from '../documents/mindmap/index.ts'
import { type NodeId, unwrap } from '../foundation/index.ts'
import { openTestEngine } from './testing.ts'

it('a mirror never sees a command half done: a new node has its place from the first update', async () => {
  const { engine } = await openTestEngine()
  const { documentId } = unwrap(await engine.run('workspace/createDocument', { kind: 'mindmap', title: '双11' }))
  const doc = new Y.Doc()
  const misplaced: string[] = []
  const opened = unwrap(
    await engine.openMirror(documentId, (update) => {
      Y.applyUpdate(doc, update, 'remote')
      misplaced.push(...mapSnapshot(doc).trash)
    }),
  )
  Y.applyUpdate(doc, opened.state.update, 'remote')
  for (const text of ['选品', '视觉']) {
    unwrap(await engine.run('mindmap/addNode', { documentId, parentId: 'root' as NodeId, text })) // the fixed id of roots
  }
  expect(Object.values(mapSnapshot(doc).nodes)).toHaveLength(3)
  expect(misplaced).toEqual([])
})
