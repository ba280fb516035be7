import { memoryCopies } from './memory-copies.ts'
import { describeRecoveryCopies } from './suites/index.ts'

describeRecoveryCopies('in memory', () => {
  const stored = new Map<string, Uint8Array>()
  return { open: () => ({ copies: memoryCopies(stored), close: async () => {} }) }
})
