import { describe, expect, it } from 'vitest'
import { bytesNeededBy, type Chunk } from './budget.ts'

const chunk = (
  fileName: string,
  bytes: number,
  imports: readonly string[] = [],
  module: string | null = null,
): Chunk => ({
  fileName,
  imports,
  facadeModuleId: module,
  code: 'x'.repeat(bytes),
})

describe('the bytes a module needs', () => {
  const chunks = [
    chunk('page.js', 1, ['shared.js'], '/app/renderer/index.html'),
    chunk('main.js', 10, ['shared.js', 'react.js'], '/app/renderer/main.tsx'),
    chunk('react.js', 100, ['main.js']),
    chunk('shared.js', 1_000),
    chunk('later.js', 10_000, ['main.js'], '/app/renderer/documents/page/index.ts'),
  ]

  it('are its own and those of everything it imports, each chunk once, also in a circle', () => {
    expect(bytesNeededBy([/main\.tsx$/], chunks)).toBe(1_110)
  })

  it('of several modules count what they share once, and nothing that is loaded later', () => {
    expect(bytesNeededBy([/index\.html$/, /main\.tsx$/], chunks)).toBe(1_111)
  })

  it('are counted in bytes, not in letters', () => {
    expect(bytesNeededBy([/a$/], [{ ...chunk('a.js', 0, [], '/a'), code: '脉络' }])).toBe(6)
  })

  it('are an error for a module that has no chunk, for then nothing would be measured', () => {
    expect(() => bytesNeededBy([/gone\.ts$/], chunks)).toThrow('gone')
  })
})
