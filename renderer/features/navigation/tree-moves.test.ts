import type { Instruction } from '@atlaskit/pragmatic-drag-and-drop-hitbox/tree-item'
import { describe, expect, it } from 'vitest'
import type { TreeDocument } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { placementByDrop, placementByKey } from './tree-moves.ts'

const id = (text: string): DocumentId => text as DocumentId // ids of fixtures are made up

// a ( b, c ( d ) ), e
const TREE: readonly TreeDocument[] = (
  [
    ['a', null],
    ['b', 'a'],
    ['c', 'a'],
    ['d', 'c'],
    ['e', null],
  ] as const
).map(([name, parent], index) => ({
  id: id(name),
  kind: 'page',
  title: name,
  parentId: parent === null ? null : id(parent),
  order: `a${index}`,
  deletedAt: null,
}))

describe('moving a document with the keyboard', () => {
  it.each([
    ['b', 'ArrowDown', 'a', null],
    ['c', 'ArrowUp', 'a', 'b'],
    ['c', 'ArrowRight', 'b', null],
    ['d', 'ArrowLeft', 'a', null],
    ['c', 'ArrowLeft', null, 'e'],
    ['e', 'ArrowRight', 'a', null],
  ])('%s with %s goes into %s before %s', (name, key, parentId, before) => {
    expect(placementByKey(TREE, id(name), key)).toEqual({ parentId, before })
  })

  it.each([
    ['a', 'ArrowUp'],
    ['e', 'ArrowDown'],
    ['b', 'ArrowRight'],
    ['a', 'ArrowLeft'],
    ['unknown', 'ArrowUp'],
  ])('%s with %s has nowhere to go', (name, key) => {
    expect(placementByKey(TREE, id(name), key)).toBeNull()
  })
})

describe('dropping a document on a line', () => {
  const levels = { currentLevel: 0, indentPerLevel: 20 }
  const drop = (dragged: string, target: string, instruction: Instruction) =>
    placementByDrop(TREE, id(dragged), id(target), instruction)

  it('puts it above, below or into the line', () => {
    expect(drop('e', 'c', { type: 'reorder-above', ...levels })).toEqual({ parentId: 'a', before: 'c' })
    expect(drop('e', 'b', { type: 'reorder-below', ...levels })).toEqual({ parentId: 'a', before: 'c' })
    expect(drop('e', 'c', { type: 'make-child', ...levels })).toEqual({ parentId: 'c', before: 'd' })
    expect(drop('b', 'a', { type: 'reorder-below', ...levels })).toEqual({ parentId: null, before: 'e' })
  })

  it('takes the level the pointer is at below the last line of a branch', () => {
    expect(drop('e', 'd', { type: 'reparent', desiredLevel: 0, ...levels })).toEqual({ parentId: null, before: null })
    expect(drop('b', 'd', { type: 'reparent', desiredLevel: 1, ...levels })).toEqual({ parentId: 'a', before: null })
  })

  it('never puts it into itself or below itself', () => {
    for (const target of ['a', 'b', 'd']) expect(drop('a', target, { type: 'make-child', ...levels })).toBeNull()
    expect(drop('e', 'a', { type: 'instruction-blocked', desired: { type: 'make-child', ...levels } })).toBeNull()
  })
})
