import { expect, it } from 'vitest'
import { createI18n } from '#renderer/i18n/index.ts'
import { readHeader, readStep } from '#shared/documents/procedure/index.ts'
import { renderMarkdown } from '#shared/formats/markdown/index.ts'
import { sopBlocks } from './sop-blocks.ts'

it('writes a SOP so that somebody without Branchline can follow it', () => {
  const step = readStep({
    id: 'step1step1step1s',
    title: '核对到手价',
    role: '运营',
    minutes: 20,
    instruction: '用真实账号看结算价\n截图存档',
    stopGate: true,
    evidence: [{ id: 'e1e1e1e1e1e1e1e1', kind: 'number', label: '差异款数', required: true, min: 0, max: 0, unit: '' }],
  })
  const blocks = sopBlocks(
    {
      header: readHeader({ number: 'SOP-运营-005', purpose: '对一遍', owner: '运营' }),
      steps: step ? [step] : [],
      notes: [{ kind: 'paragraph', text: '有错价走应急' }],
    },
    createI18n('zh-CN').getFixedT('zh-CN', 'sop'),
  )
  expect(renderMarkdown({ title: '大促前检查', blocks })).toBe(
    `# 大促前检查

- **编号：**SOP-运营-005
- **目的：**对一遍
- **负责人：**运营

## 步骤

1. 核对到手价

   运营 · 20 分钟 · 卡点

   用真实账号看结算价

   截图存档
   - [ ] 差异款数 = 0

## 补充说明

有错价走应急
`,
  )
})
