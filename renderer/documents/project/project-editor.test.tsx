import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { renderWith, sampleBoard, stubClient } from '#renderer/testing/index.ts'
import { manualClock } from '#shared/foundation/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { ProjectEditor } from './project-editor.tsx'
import { useProjectMemory } from './project-memory.ts'

afterEach(cleanup)
beforeEach(() => useProjectMemory.setState({ projects: {} }))

const PROJECT = 'project-1' as DocumentId

function open(answers: Parameters<typeof stubClient>[0] = {}, today = '2026-10-22') {
  const client = stubClient({ 'project/board': sampleBoard([]), ...answers })
  return renderWith(<ProjectEditor documentId={PROJECT} />, {
    client,
    clock: manualClock(Date.parse(`${today}T02:00:00Z`)),
  })
}

describe('the views of a project', () => {
  it('have no map among them while the project has none', async () => {
    open()
    await screen.findByRole('tab', { name: '看板' })
    expect(screen.queryByRole('tab', { name: '脑图' })).toBeNull()
  })

  it('open the map of the project as the document it is', async () => {
    const { history } = open({
      'workspace/tree': [
        { id: 'map-1' as DocumentId, kind: 'mindmap', title: '', parentId: PROJECT, order: 'a0', deletedAt: null },
      ],
    })
    fireEvent.click(await screen.findByRole('tab', { name: '脑图' }))
    await waitFor(() => expect(history.at(-1)).toBe('/d/map-1'))
  })
})

describe('the countdown', () => {
  it.each([
    ['2026-10-22', '距双11 20 天'],
    ['2026-11-11', '今天是双11'],
    ['2026-11-14', '双11 过去 3 天'],
  ])('on %s says %s', async (today, words) => {
    open({}, today)
    expect(await screen.findByText(words)).toBeTruthy()
  })
})
