import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, countOnTheRight, type Side, sideOfChildren, treeShape, walkShape } from './tree-layout.ts'

const LAYOUTS = ['right', 'left', 'both', 'down'] as const

type Tree = Pick<Block, 'width' | 'height' | 'layout'> & { readonly children: readonly Tree[] }

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    width: fc.integer({ min: 20, max: 300 }),
    height: fc.integer({ min: 20, max: 90 }),
    layout: fc.option(fc.constantFrom(...LAYOUTS), { freq: 2 }),
    children: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('tree'), { maxLength: 4 })),
  }),
})).tree

type Box = Block & { readonly x: number; readonly y: number; readonly side: Side }

function blockOf({ children, ...size }: Tree, depth = 0, name = 'n'): Block {
  const blocks = children.map((child, index) => blockOf(child, depth + 1, `${name}.${index}`))
  return {
    ...size,
    id: name,
    depth,
    folded: false,
    children: blocks,
    weight: blocks.reduce((sum, { weight }) => sum + weight, 1),
  }
}

function boxesOf(top: Block): Box[] {
  const boxes: Box[] = []
  const shape = treeShape(top, new WeakMap())
  const side = sideOfChildren(top.layout, 'right')
  walkShape({ block: top, shape, side, hangs: null, x: 0, y: 0 }, (block, x, y, side) =>
    boxes.push({ ...block, x, y, side }),
  )
  return boxes
}

describe('the tidy layout', () => {
  it('never lets two boxes overlap, whatever layouts are mixed', () => {
    fc.assert(
      fc.property(tree, (each) => {
        const boxes = boxesOf(blockOf(each))
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
            expect(apart, `${a.id} and ${b.id}`).toBe(true)
          }
        }
      }),
      { numRuns: 400 },
    )
  })

  it('keeps siblings in order: down a side, across an org chart', () => {
    fc.assert(
      fc.property(tree, (each) => {
        const boxes = boxesOf(blockOf(each))
        const byId = new Map(boxes.map((box) => [box.id, box]))
        for (const { children, side, layout, depth } of boxes) {
          const along = children.map(({ id }) => byId.get(id)?.[side === 'down' ? 'x' : 'y'] ?? Number.NaN)
          const split = depth === 0 && layout === 'both' ? countOnTheRight(children) : children.length
          for (const group of [along.slice(0, split), along.slice(split)]) {
            expect(group).toEqual(group.toSorted((a, b) => a - b))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('lays a branch out again only when something in it has changed', () => {
    fc.assert(
      fc.property(tree, (each) => {
        const memo = new WeakMap()
        const top = blockOf(each)
        const before = treeShape(top, memo)
        const other = { ...top, height: top.height + 10 }
        const after = treeShape(other, memo)
        expect(after.children.map(({ shape }) => shape)).toEqual(before.children.map(({ shape }) => shape))
        for (const [index, { shape }] of after.children.entries()) expect(shape).toBe(before.children[index]?.shape)
        expect(treeShape(other, new WeakMap())).toEqual(after)
      }),
      { numRuns: 100 },
    )
  })

  it('puts the heavier half of a two-sided map on neither side', () => {
    const branch = (weight: number): Block => ({
      id: `${weight}`,
      width: 40,
      height: 20,
      depth: 1,
      layout: null,
      folded: false,
      children: [],
      weight,
    })
    expect(countOnTheRight([])).toBe(0)
    expect(countOnTheRight([5, 5].map(branch))).toBe(1)
    expect(countOnTheRight([1, 1, 1, 9].map(branch))).toBe(3)
    expect(countOnTheRight([9, 1, 1, 1].map(branch))).toBe(1)
  })

  it('grows to the side that was chosen', () => {
    const child = { width: 60, height: 20, layout: null, children: [] }
    const sides = (layout: Tree['layout']) =>
      boxesOf(blockOf({ width: 100, height: 40, layout, children: [child, child] }))
        .slice(1)
        .map(({ x, y }) => (y >= 40 ? 'down' : x >= 100 ? 'right' : x + 60 <= 0 ? 'left' : 'over'))
    expect(sides('right')).toEqual(['right', 'right'])
    expect(sides('left')).toEqual(['left', 'left'])
    expect(sides('both')).toEqual(['right', 'left'])
    expect(sides('down')).toEqual(['down', 'down'])
  })
})
