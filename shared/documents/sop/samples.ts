import { listingCheck, priceEmergency, type SampleProcedure } from '../procedure/index.ts'

/** A document of this type as the commands that make it. */
export type SopSample = {
  readonly name: string
  readonly title: string
  readonly fill: (run: (name: string, input: unknown) => unknown) => void
}

/** A SOP with two versions and a changed draft, and one that was never frozen. */
export const sopSamples: readonly SopSample[] = [
  {
    name: 'listing-check',
    title: listingCheck.title,
    fill: (run) => {
      enter(run, listingCheck)
      run('replaceContent', {
        blocks: [
          { kind: 'heading', level: 2, text: '什么时候用' },
          { kind: 'paragraph', text: '新品首次上架、老品换链接之前。大促前三天内不上新品。' },
          {
            kind: 'paragraph',
            text: [
              { text: '拿不准的先看' },
              { text: '价格与优惠叠加核对', link: 'branchline://document/pricestackingsop' },
              { text: '，再问' },
              { mention: { kind: 'member', id: 'memberlinxia0000', label: '@林夏' } },
              { text: '。' },
            ],
          },
        ],
      })
      run('freezeVersion', {})
      run('updateStep', { stepId: 'price', instruction: '填写日常到手价与大促到手价，两个都不得低于毛利底线。' })
      run('moveStep', { stepId: 'cs-brief', index: 6 })
      run('freezeVersion', {})
      run('addStep', { stepId: 'archive', title: '素材归档', role: '美工', instruction: '源文件放进当季文件夹。' })
      run('deleteStep', { stepId: 'after-2h' })
    },
  },
  { name: 'price-emergency', title: priceEmergency.title, fill: (run) => enter(run, priceEmergency) },
]

function enter(run: (name: string, input: unknown) => unknown, { header, steps }: SampleProcedure): void {
  run('setHeader', header)
  for (const { id, ...step } of steps) run('addStep', { stepId: id, ...step })
}
