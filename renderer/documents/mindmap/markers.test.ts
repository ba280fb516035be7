import { describe, expect, it } from 'vitest'
import { withMarker } from './markers.tsx'

describe('the markers of a node', () => {
  it('keep what else a node has when one is put on or taken away', () => {
    expect(withMarker(['flag', '🎯'], 'star', true)).toEqual(['flag', '🎯', 'star'])
    expect(withMarker(['flag', 'star'], 'flag', false)).toEqual(['star'])
  })

  it('have one priority at most', () => {
    expect(withMarker(['priority-1', 'flag'], 'priority-3', true)).toEqual(['flag', 'priority-3'])
  })

  it('are the same when one is put on twice', () => {
    expect(withMarker(['flag'], 'flag', true)).toEqual(['flag'])
  })
})
