import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentTypes } from '#shared/documents/registry.ts'
import { unwrap } from '#shared/foundation/index.ts'
import { openTestEngine } from '#shared/engine/testing.ts'
import { backupOf } from './backup.ts'
import { generateWorkspace } from './generate.ts'
import { SCALES } from './scale.ts'

const TINY = { ...SCALES.small, tasks: 60, projects: 1, maps: 2, pages: 3, sops: 2, largestMap: 40 }

it('makes the same bytes for the same seed, and others for another', () => {
  const bytes = (seed: number) =>
    generateWorkspace(TINY, seed).documents.map(({ update }) => Buffer.from(update).toString('base64'))
  expect(bytes(7)).toEqual(bytes(7))
  expect(bytes(8)).not.toEqual(bytes(7))
})

it('is healthy in every document, holds what it says, and restores into an empty workspace', async () => {
  const workspace = generateWorkspace(TINY, 3)
  for (const { kind, update } of workspace.documents) {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, update)
    expect(documentTypes[kind as keyof typeof documentTypes].checkIntegrity(doc)).toEqual([])
  }
  const { engine, failures } = await openTestEngine()
  const { documents } = unwrap(await engine.importBackup(backupOf(workspace)))
  expect(documents).toBe(workspace.counts.documents)
  const tree = await engine.query('workspace/tree', null)
  const projects = tree.filter(({ kind }) => kind === 'project')
  const tasks = await Promise.all(projects.map(({ id }) => engine.query('project/tasks', { projectId: id })))
  expect(tasks.flat()).toHaveLength(workspace.counts.tasks)
  expect(tree.filter(({ kind }) => kind === 'page')).toHaveLength(TINY.pages)
  expect(failures).toEqual([])
})
