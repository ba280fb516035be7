import { describe, expect, it } from 'vitest'
import type { NodeId } from '#shared/foundation/index.ts'
import { type MapSnapshot, ROOT_ID } from '#shared/documents/mindmap/index.ts'
import { withTyped } from './typed-nodes.ts'
import { outlineOf } from './outline.ts'
import { isWithin, promotionOf, selectionAfterRemoving, shiftOf } from './structure.ts'

const id = (name: string): NodeId => name as NodeId // tests name their nodes

/** root ─ a(a1, a2) · b · c */
function map(collapsed: readonly string[] = []): MapSnapshot {
  const children = { [ROOT_ID]: [id('a'), id('b'), id('c')], a: [id('a1'), id('a2')], floating: [id('f')] }
  const parents: Record<string, string | null> = {
    [ROOT_ID]: null,
    a: ROOT_ID,
    b: ROOT_ID,
    c: ROOT_ID,
    a1: 'a',
    a2: 'a',
    f: 'floating',
  }
  const nodes = Object.fromEntries(
    Object.entries(parents).map(([name, parentId]) => [
      name,
      {
        id: id(name),
        parentId,
        order: '',
        text: name,
        hue: null,
        collapsed: collapsed.includes(name),
        link: null,
        markers: [],
        note: '',
        born: 0,
        deleted: false,
      },
    ]),
  )
  return { title: '', rootId: ROOT_ID, nodes, children, trash: [] } as unknown as MapSnapshot // only what the screen reads
}

describe('the shape of a map', () => {
  it('lists visible nodes in reading order, counting what a fold hides', () => {
    expect(outlineOf(map()).nodes.map(({ node }) => node.id)).toEqual([ROOT_ID, 'a', 'a1', 'a2', 'b', 'c', 'f'])
    const folded = outlineOf(map(['a'])).nodes
    expect(folded.map(({ node, hidden }) => `${node.id}${hidden}`)).toEqual([`${ROOT_ID}0`, 'a2', 'b0', 'c0', 'f0'])
  })

  it('keeps the colour of a branch for everything in it', () => {
    expect(outlineOf(map()).nodes.map(({ hue }) => hue)).toEqual([null, 1, 1, 1, 2, 3, null])
  })

  it('moves with Ctrl and arrows', () => {
    expect(shiftOf(map(), [id('b')], 'up')).toEqual({ parentId: ROOT_ID, index: 0 })
    expect(shiftOf(map(), [id('b')], 'down')).toEqual({ parentId: ROOT_ID, index: 2 })
    expect(shiftOf(map(), [id('b')], 'right')).toEqual({ parentId: 'a', index: 2 })
    expect(shiftOf(map(), [id('a2')], 'left')).toEqual({ parentId: ROOT_ID, index: 1 })
    expect(shiftOf(map(), [id('a')], 'up')).toBeNull()
    expect(shiftOf(map(), [ROOT_ID], 'down')).toBeNull()
  })

  it('moves what is selected together, as one run', () => {
    expect(shiftOf(map(), [id('a'), id('b')], 'down')).toEqual({ parentId: ROOT_ID, index: 1 })
    expect(shiftOf(map(), [id('c'), id('b')], 'up')).toEqual({ parentId: ROOT_ID, index: 0 })
    expect(shiftOf(map(), [id('b'), id('c')], 'right')).toEqual({ parentId: 'a', index: 2 })
    expect(shiftOf(map(), [id('a1'), id('a2')], 'left')).toEqual({ parentId: ROOT_ID, index: 1 })
    expect(shiftOf(map(), [id('b'), id('c')], 'down')).toBeNull()
    expect(shiftOf(map(), [id('a1'), id('b')], 'up')).toBeNull()
    expect(promotionOf(map(), id('a'))).toBeNull()
  })

  it('selects what is nearest when nodes are deleted', () => {
    expect(selectionAfterRemoving(map(), new Set([id('b')]), id('b'))).toBe('c')
    expect(selectionAfterRemoving(map(), new Set([id('b'), id('c')]), id('c'))).toBe('a')
    expect(selectionAfterRemoving(map(), new Set([id('a'), id('a1'), id('a2')]), id('a1'))).toBe('b')
  })

  it('knows what hangs under what', () => {
    expect(isWithin(map(), id('a1'), id('a'))).toBe(true)
    expect(isWithin(map(), id('a'), id('a1'))).toBe(false)
  })

  it('shows a node being typed in its place until the document has it', () => {
    const typed = { nodeId: id('new'), text: '直', draft: { parentId: id('a'), index: 1 }, undoGroup: 'g' }
    const shown = outlineOf(withTyped(map(), [typed])).nodes.map(({ node }) => node.id)
    expect(shown).toEqual([ROOT_ID, 'a', 'a1', 'new', 'a2', 'b', 'c', 'f'])
    const child = { nodeId: id('newer'), text: '播', draft: { parentId: id('new'), index: 0 }, undoGroup: 'g' }
    expect(outlineOf(withTyped(map(), [typed, child])).nodes.map(({ node }) => node.id)).toContain('newer')
    // Once the document has it only its text may still be newer.
    const known = withTyped(map(), [{ ...typed, nodeId: id('b') }])
    expect(known.nodes[id('b')]).toEqual({ ...map().nodes[id('b')], text: typed.text })
    expect(known.children).toEqual(map().children)
  })
})
