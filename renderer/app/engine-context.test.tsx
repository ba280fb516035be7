import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { renderWith, stubClient } from '#renderer/testing/index.ts'
import { openTestEngine } from '#shared/engine/testing.ts'
import { type DocumentId, manualClock, unwrap } from '#shared/foundation/index.ts'
import { skip, useCommand, useCommandFailures, useQuery } from './engine-context.tsx'
import { openMirror, type Mirror } from './use-mirror.ts'

afterEach(cleanup)

function contentOf(mirror: Mirror | undefined): Y.XmlFragment {
  if (mirror?.state !== 'open') throw new Error('The mirror is not open')
  return mirror.doc.getXmlFragment('content')
}

function Titles(): ReactNode {
  const documents = useQuery('workspace/tree', null)
  return <output>{documents ? documents.map((document) => document.title).join(',') : 'loading'}</output>
}

describe('reading through a query', () => {
  it('shows the new answer after a command, with the real engine', async () => {
    const { engine } = await openTestEngine()
    renderWith(<Titles />, { client: engine })
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''))
    await act(() => engine.run('workspace/createDocument', { kind: 'mindmap', title: '双11' }))
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('双11'))
  })

  it('watches a question once, however many ask it, and stops some seconds after the last has left', async () => {
    const client = stubClient({ 'workspace/tree': [] })
    const clock = manualClock()
    const { unmount } = renderWith(
      <>
        <Titles />
        <Titles />
      </>,
      { client, clock },
    )
    await waitFor(() => expect(client.watchers()).toBe(1))
    unmount()
    expect(client.watchers()).toBe(1)
    clock.advance(5000)
    expect(client.watchers()).toBe(0)
  })

  it('asks nothing when told to skip', async () => {
    const client = stubClient()
    function Skipping(): ReactNode {
      return <output>{useQuery('search/find', skip) === undefined ? 'nothing' : 'an answer'}</output>
    }
    renderWith(<Skipping />, { client })
    await act(() => Promise.resolve())
    expect([client.watchers(), screen.getByRole('status').textContent]).toEqual([0, 'nothing'])
  })
})

describe('a command that cannot be done', () => {
  it('is told to whoever shows failures', async () => {
    const { engine } = await openTestEngine()
    const failures: string[] = []
    function Renaming(): ReactNode {
      const run = useCommand('workspace/renameDocument')
      useCommandFailures((failure) => failures.push(failure.reason))
      const rename = (): void => void run({ documentId: 'gone' as DocumentId, title: '新' })
      return <button onClick={rename}>rename</button>
    }
    renderWith(<Renaming />, { client: engine })
    fireEvent.click(screen.getByText('rename'))
    await waitFor(() => expect(failures).toEqual(['not-found']))
  })
})

describe('a mirror', () => {
  it('carries edits both ways and goes quiet when it is closed', async () => {
    const { engine } = await openTestEngine()
    const { documentId } = unwrap(await engine.run('workspace/createDocument', { kind: 'page', title: '规则' }))
    const mirrors: Mirror[] = []
    const open = () => openMirror(engine, documentId, (mirror) => mirrors.push(mirror))
    const closeFirst = open()
    const closeSecond = open()
    await waitFor(() => expect(mirrors).toHaveLength(2))
    const text = (index: number) => contentOf(mirrors[index]).toJSON()
    const write = (index: number, words: string) => contentOf(mirrors[index]).insert(0, [new Y.XmlText(words)])
    write(0, '满 399 减 50')
    await waitFor(() => expect(text(1)).toBe('满 399 减 50'))
    write(1, '跨店')
    await waitFor(() => expect(text(0)).toBe('跨店满 399 减 50'))
    closeFirst()
    write(1, '双11')
    // A third that has it shows that the edit has gone round.
    const closeThird = open()
    await waitFor(() => expect(mirrors).toHaveLength(3))
    await waitFor(() => expect(text(2)).toBe('双11跨店满 399 减 50'))
    expect(text(0)).toBe('跨店满 399 减 50')
    closeSecond()
    closeThird()
  })

  it('says that a document is not there', async () => {
    const { engine } = await openTestEngine()
    const mirrors: Mirror[] = []
    openMirror(engine, 'gone' as DocumentId, (mirror) => mirrors.push(mirror))
    await waitFor(() => expect(mirrors).toEqual([{ state: 'failed', reason: 'not-found' }]))
  })
})
