import { describe, expect, it } from 'vitest'
import { double11 } from '../node-text/testing.ts'
import { checkConversion, countChecks, guessConversion } from './index.ts'
import { mapFrom, nodeId } from './testing.ts'

function check(outline: string) {
  const items = guessConversion(mapFrom(outline), { nodeIds: [nodeId('项目')], context: double11 })
  return checkConversion(items, double11)
}
const checkOne = (text: string) => check(`项目\n  ${text}`).get(nodeId('甲'))

describe('the checks of a preview', () => {
  it.each([
    ['甲', ['no-owner', 'no-date', 'no-deliverable']],
    ['甲 @? 10/20', ['no-owner', 'no-deliverable']],
    ['甲 @赵六 10/20', ['no-deliverable', 'person-not-in-workspace']],
    ['甲 @张三 2026/10/15', ['no-deliverable', 'past']],
    ['甲 @张三 今天', ['no-deliverable']],
    ['甲 @张三 10/18', ['no-deliverable', 'outside-workdays']],
    ['甲 @张三 2027/1/4', ['no-deliverable', 'beyond-calendar', 'after-anchor']],
    ['甲 @张三 T+1', ['no-deliverable', 'after-anchor']],
    ['甲 @张三 T0', ['no-deliverable']],
    ['甲 @张三 T0 00:01', ['no-deliverable', 'after-anchor']],
    ['甲 @张三 每周五', ['no-deliverable']],
    ['甲 @张三 10/20 *里程碑', undefined],
    ['甲？', undefined],
  ])('%s fails %j', (text, expected) => {
    expect(checkOne(text)).toEqual(expected)
  })

  it('[A9] takes a make-up day for a working day and National Day for a day off', () => {
    const early = { ...double11, today: '2026-09-01' }
    const map = mapFrom('项目\n  甲 @张三 10/10\n  乙 @张三 10/5')
    const findings = checkConversion(guessConversion(map, { nodeIds: [nodeId('项目')], context: early }), early)
    expect(findings.get(nodeId('甲'))).not.toContain('outside-workdays')
    expect(findings.get(nodeId('乙'))).toContain('outside-workdays')
  })

  it('asks a parent task for an owner only', () => {
    expect(check('项目\n  分区\n    甲\n      乙 @张三 10/20').get(nodeId('甲'))).toEqual(['no-owner'])
  })

  it('finds every task on a dependency cycle and none beside it', () => {
    const findings = check('项目\n  甲 ^丙\n  乙 ^甲\n  丙 ^乙\n  丁 ^丙\n  戊')
    const onCycle = [...findings].filter(([, names]) => names.includes('dependency-cycle')).map(([id]) => id)
    expect(onCycle).toEqual(['甲', '乙', '丙'])
  })

  it('counts each check, zeros too', () => {
    expect(countChecks(check('项目\n  甲\n  乙 @张三'))).toEqual({
      'no-owner': 1,
      'no-date': 2,
      'no-deliverable': 2,
      'person-not-in-workspace': 0,
      past: 0,
      'outside-workdays': 0,
      'beyond-calendar': 0,
      'after-anchor': 0,
      'dependency-cycle': 0,
    })
  })
})
