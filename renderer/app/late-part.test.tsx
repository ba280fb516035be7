import { act, cleanup, render, screen } from '@testing-library/react'
import { type ReactNode, Suspense, useEffect } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { latePart } from './late-part.tsx'

function Greeting({ name }: { readonly name: string }): ReactNode {
  return <p>你好，{name}</p>
}

const shown = (children: ReactNode) => <Suspense fallback={<p>…</p>}>{children}</Suspense>

afterEach(cleanup)

describe('a late part', () => {
  it('is drawn in the first pass when it was loaded ahead', async () => {
    const { Part, preload } = latePart(() => Promise.resolve(Greeting))
    preload()
    await act(() => Promise.resolve())
    render(shown(<Part name="周岚" />))
    expect(screen.getByText('你好，周岚')).toBeTruthy()
  })

  it('shows the fallback until it has come', async () => {
    let resolve: (part: typeof Greeting) => void = () => {}
    const loading = new Promise<typeof Greeting>((done) => (resolve = done))
    const { Part } = latePart(() => loading)
    render(shown(<Part name="周岚" />))
    expect(screen.getByText('…')).toBeTruthy()
    await act(async () => {
      resolve(Greeting)
      await loading
    })
    expect(await screen.findByText('你好，周岚')).toBeTruthy()
  })

  it('keeps what is mounted when it is loaded once more', async () => {
    const mounted = vi.fn()
    function Counted(): ReactNode {
      useEffect(() => mounted(), [])
      return <p>在这里</p>
    }
    const { Part, preload } = latePart(() => Promise.resolve(Counted))
    const { rerender } = render(shown(<Part />))
    await screen.findByText('在这里')
    preload()
    await act(() => Promise.resolve())
    rerender(shown(<Part />))
    expect(mounted).toHaveBeenCalledTimes(1)
  })
})
