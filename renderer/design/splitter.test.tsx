import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Splitter } from './splitter.tsx'

afterEach(cleanup)

function open(edge: 'left' | 'right') {
  const onChange = vi.fn()
  render(<Splitter label="宽度" value={300} min={280} max={520} initial={344} edge={edge} onChange={onChange} />)
  return { onChange, edge: screen.getByRole('separator', { name: '宽度' }) }
}

it('follows the arrow keys outward and inward, never past its ends', () => {
  const { onChange, edge } = open('left')
  fireEvent.keyDown(edge, { key: 'ArrowLeft' })
  fireEvent.keyDown(edge, { key: 'ArrowRight' })
  expect(onChange.mock.calls).toEqual([
    [316, true],
    [284, true],
  ])
  cleanup()
  const other = open('right')
  fireEvent.keyDown(other.edge, { key: 'ArrowLeft' })
  expect(other.onChange.mock.calls).toEqual([[284, true]])
})

it('tells the width while it is dragged, and goes back to the first one on a double click', () => {
  const { onChange, edge } = open('left')
  edge.setPointerCapture = () => undefined
  fireEvent.pointerDown(edge, { clientX: 1000, pointerId: 1 })
  fireEvent.pointerMove(edge, { clientX: 950, pointerId: 1 })
  fireEvent.pointerMove(edge, { clientX: 100, pointerId: 1 })
  fireEvent.doubleClick(edge)
  expect(onChange.mock.calls).toEqual([
    [350, false],
    [520, false],
    [344, true],
  ])
})
