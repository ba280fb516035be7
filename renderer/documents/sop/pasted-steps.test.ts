import { expect, it } from 'vitest'
import { pastedSteps } from './pasted-steps.ts'

it('reads a numbered list as steps, with what is indented as their instructions', () => {
  expect(pastedSteps('1. 核对到手价\n   逐个 SKU\n     - 含赠品\n2. 检查券\n- [ ] 截图')).toEqual([
    { title: '核对到手价', instruction: '逐个 SKU\n  含赠品' },
    { title: '检查券', instruction: '' },
    { title: '截图', instruction: '' },
  ])
})

it('leaves one line to the title it is pasted into', () => {
  expect(pastedSteps('核对到手价')).toBeNull()
  expect(pastedSteps('  \n ')).toBeNull()
})

it('loses nothing of a line that is longer than a title may be', () => {
  const [long] = pastedSteps(`${'长'.repeat(600)}\n短`) ?? []
  expect(`${long?.title}${long?.instruction}`).toBe('长'.repeat(600))
  expect(long?.title).toHaveLength(500)
})
