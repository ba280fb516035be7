import { expect, it } from 'vitest'
import { veinPath } from './vein-path.ts'

it('is a straight line between neighbours of one height', () => {
  expect(veinPath({ x: 0, y: 10 }, { x: 30, y: 10 })).toBe('M0,10 H30')
})

it('turns twice with elbows that never overlap, up and down alike', () => {
  expect(veinPath({ x: 0, y: 0 }, { x: 40, y: 100 })).toBe('M0,0 H12 Q20,0 20,8 V92 Q20,100 28,100 H40')
  expect(veinPath({ x: 0, y: 0 }, { x: 40, y: -6 })).toBe('M0,0 H17 Q20,0 20,-3 V-3 Q20,-6 23,-6 H40')
})
