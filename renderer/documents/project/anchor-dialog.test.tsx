import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { renderWithEngine } from '#renderer/testing/with-engine.tsx'
import { unwrap } from '#shared/foundation/index.ts'
import { ProjectEditor } from './project-editor.tsx'

afterEach(cleanup)
beforeEach(() => {
  // No stylesheet is loaded here, and dragging complains at length about columns that cannot scroll.
  document.head.innerHTML = '<style>[class*="overflow-"] { overflow-x: auto; overflow-y: auto }</style>'
})

it('a D-day set in the header gives T-3 in a new card its date, and one undo takes the day away', async () => {
  const { engine, arranged: projectId } = await renderWithEngine(
    async (test) =>
      unwrap(await test.engine.run('workspace/createDocument', { kind: 'project', title: '双11' })).documentId,
    (documentId) => <ProjectEditor documentId={documentId} />,
  )
  fireEvent.click(await screen.findByRole('button', { name: '设 D-day' }))
  fireEvent.change(await screen.findByLabelText(/大促名称/), { target: { value: '双 11' } })
  fireEvent.change(screen.getByLabelText('日期'), { target: { value: '2026-11-11' } })
  fireEvent.click(screen.getAllByRole('button', { name: '设 D-day' }).at(-1)!)
  expect(await screen.findByText('距双 11 26 天')).toBeTruthy()
  expect(await engine.query('project/anchors', { projectId })).toMatchObject([
    { title: '双 11', token: '双11', at: '2026-11-11', main: true },
  ])
  fireEvent.keyDown(window, { key: 'c' })
  const field = await screen.findByPlaceholderText(/标题/)
  fireEvent.change(field, { target: { value: '拍摄 T-3' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(async () =>
    expect(await engine.query('project/tasks', { projectId })).toMatchObject([
      { title: '拍摄', schedule: { due: '2026-11-08' } },
    ]),
  )
  unwrap(await engine.undo())
  unwrap(await engine.undo())
  expect(await engine.query('project/anchors', { projectId })).toEqual([])
})
