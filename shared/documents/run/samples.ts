import { contentOfSample, hashContent, listingCheck, priceEmergency, type SampleProcedure } from '../procedure/index.ts'

/** A document of this type as the commands that make it. */
export type RunSample = {
  readonly name: string
  readonly title: string
  readonly fill: (run: (name: string, input: unknown) => unknown) => void
}

/** What `start` takes to run a sample procedure. */
export function startOf(procedure: SampleProcedure, sopId: string) {
  const content = contentOfSample(procedure)
  return { sopId, versionHash: hashContent(content), versionLabel: 'v0.1', content }
}

/** A run half done, one finished with a deviation, one cancelled. */
export const runSamples: readonly RunSample[] = [
  {
    name: 'listing-check-running',
    title: '桂花香薰-10月16日-上架检查',
    fill: (run) => {
      run('start', { ...startOf(listingCheck, 'soplistingcheck0'), due: '2026-10-17T18:00' })
      run('setValue', { stepId: 'category', evidenceIndex: 0, value: '类目正确' })
      run('setStep', { stepId: 'category', state: 'done' })
      run('setValue', { stepId: 'papers', evidenceIndex: 0, value: 'https://pan.example.com/reports/gh-2026' })
      run('setStep', { stepId: 'papers', state: 'done' })
      run('setValue', { stepId: 'title', evidenceIndex: 0, value: '桂花香薰蜡烛 卧室安神 中秋礼盒 两只装' })
      run('setStep', { stepId: 'title', state: 'doing' })
      run('setStep', { stepId: 'banned-words', state: 'not-applicable', reason: '标题未定稿，随标题一起查' })
    },
  },
  {
    name: 'price-emergency-done',
    title: '真丝围巾-错价-21:30',
    fill: (run) => {
      run('start', startOf(priceEmergency, 'soppriceerror000'))
      run('setValue', { stepId: 'stop', evidenceIndex: 0, value: '已停券' })
      run('setStep', { stepId: 'stop', state: 'done' })
      run('setValue', { stepId: 'freeze-order', evidenceIndex: 0, value: true })
      run('setStep', { stepId: 'freeze-order', state: 'done' })
      run('setValue', { stepId: 'count', evidenceIndex: 0, value: 37 })
      run('setStep', { stepId: 'count', state: 'done' })
      run('setStep', { stepId: 'script', state: 'skipped', reason: '37 单全部认损发货，不用联系客户' })
      run('setStep', { stepId: 'review', state: 'done' })
    },
  },
  {
    name: 'listing-check-cancelled',
    title: '羊绒手套-10月12日-上架检查',
    fill: (run) => {
      run('start', startOf(listingCheck, 'soplistingcheck0'))
      run('setStep', { stepId: 'category', state: 'failed', reason: '类目有争议，等小二答复' })
      run('cancel', { reason: '供应商推迟到货，改期' })
    },
  },
]
