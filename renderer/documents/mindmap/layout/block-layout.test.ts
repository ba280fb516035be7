import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Block, layoutBlocks } from './block-layout.ts'

type Tree = { readonly width: number; readonly height: number; readonly children: readonly Tree[] }

const tree: fc.Arbitrary<Tree> = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    width: fc.integer({ min: 20, max: 300 }),
    height: fc.integer({ min: 20, max: 90 }),
    children: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('tree'), { maxLength: 4 })),
  }),
})).tree

function blocksOf(trees: readonly Tree[]): { blocks: Map<string, Block>; tops: string[] } {
  const blocks = new Map<string, Block>()
  const add = ({ width, height, children }: Tree, depth: number): string => {
    const id = `n${blocks.size}`
    blocks.set(id, { id, width, height, depth, children: [] })
    const ids = children.map((child) => add(child, depth + 1))
    blocks.set(id, { id, width, height, depth, children: ids })
    return id
  }
  return { blocks, tops: trees.map((each) => add(each, 0)) }
}

describe('the map layout', () => {
  it('never lets two boxes overlap, keeps siblings in order and children right of their parent', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), (trees) => {
        const { blocks, tops } = blocksOf(trees)
        const positions = layoutBlocks(blocks, tops)
        expect(positions.size).toBe(blocks.size)
        const boxes = [...blocks.values()].map((block) => ({ ...block, ...positions.get(block.id)! }))
        for (const [i, a] of boxes.entries()) {
          for (const b of boxes.slice(i + 1)) {
            const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
            expect(apart, `${a.id} and ${b.id}`).toBe(true)
          }
          const ys = a.children.map((id) => positions.get(id)!.y)
          expect(ys).toEqual([...ys].sort((x, y) => x - y))
          for (const id of a.children) expect(positions.get(id)!.x).toBeGreaterThan(a.x + a.width)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('puts the first top at zero, so that a map does not jump when it grows above its middle', () => {
    const { blocks, tops } = blocksOf([
      { width: 100, height: 40, children: [{ width: 50, height: 300, children: [] }] },
    ])
    expect(layoutBlocks(blocks, tops).get('n0')).toEqual({ x: 0, y: 0 })
  })
})
