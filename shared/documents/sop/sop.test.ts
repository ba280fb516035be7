import { describe, expect, it } from 'vitest'
import { type DocumentId, err, type StepId, unwrap } from '../../foundation/index.ts'
import { recordOf } from '../kernel/index.ts'
import { meet, person } from '../../testing/index.ts'
import { sopType } from './index.ts'

const step = (id: string): StepId => id as StepId

function author() {
  const lin = person(sopType, { id: 'lin' })
  lin.run('setTitle', { title: '新品上架检查' })
  lin.run('setHeader', { number: 'SOP-运营-001', owner: '运营' })
  lin.run('addStep', { stepId: step('category'), title: '确认类目', role: '运营', stopGate: true })
  lin.run('addStep', { stepId: step('price'), title: '核对价格', instruction: '对照毛利底线表' })
  return lin
}

function living(who: ReturnType<typeof author>): string[] {
  return who
    .see()
    .steps.filter(({ deletedAt }) => deletedAt === null)
    .map(({ id }) => id)
}

describe('the draft of a SOP', () => {
  it('[SO2] keeps changes of different fields of one step made apart', () => {
    const lin = author()
    const chen = person(sopType, { id: 'chen', from: lin })
    lin.run('updateStep', { stepId: step('price'), instruction: '两个价都不得低于底线' })
    chen.run('updateStep', { stepId: step('price'), stopGate: true, minutes: 15 })
    chen.run('moveStep', { stepId: step('price'), index: 0 })
    meet(lin, chen)
    expect(lin.see().steps[0]).toMatchObject({
      id: 'price',
      title: '核对价格',
      instruction: '两个价都不得低于底线',
      stopGate: true,
      minutes: 15,
    })
    expect(chen.see()).toEqual(lin.see())
  })

  it('sets the fields of the header it is given and leaves the others', () => {
    const lin = author()
    lin.run('setHeader', { reviewEvery: '90d' })
    expect(lin.see().header).toEqual({
      number: 'SOP-运营-001',
      purpose: '',
      scope: '',
      owner: '运营',
      reviewEvery: '90d',
    })
  })

  it('[SO3] deletes a step and restores it where it was', () => {
    const lin = author()
    lin.run('deleteStep', { stepId: step('category') })
    expect(living(lin)).toEqual(['price'])
    lin.run('restoreStep', { stepId: step('category') })
    expect(living(lin)).toEqual(['category', 'price'])
  })

  it('[SO3] puts a step whose creation is undone into the trash, with what another wrote into it', () => {
    const lin = author()
    const id = unwrap(lin.run('addStep', { title: '素材归档' }))
    const chen = person(sopType, { id: 'chen', from: lin })
    chen.run('updateStep', { stepId: id, instruction: '源文件放进当季文件夹' })
    meet(lin, chen)
    lin.undo()
    expect(lin.see().steps.find((one) => one.id === id)).toMatchObject({
      title: '素材归档',
      instruction: '源文件放进当季文件夹',
      deletedAt: expect.any(Number) as number,
    })
    lin.redo()
    expect(living(lin)).toContain(id)
    lin.undo()
    chen.receive(lin)
    chen.run('restoreStep', { stepId: id })
    expect(living(chen)).toContain(id)
  })

  it.each([
    ['updateStep', { stepId: step('nothing'), title: 'x' }, 'step-not-found'],
    ['moveStep', { stepId: step('nothing'), index: 0 }, 'step-not-found'],
    ['addStep', { stepId: step('price'), title: 'x' }, 'step-exists'],
  ] as const)('refuses %s %j: %s', (name, input, reason) => {
    expect(author().run(name, input as never)).toEqual(err({ reason }))
  })

  it('is found by its steps as they live, and by its header and body', () => {
    const lin = author()
    lin.run('replaceContent', { blocks: [{ kind: 'paragraph', text: '大促前不上新品' }] })
    lin.run('deleteStep', { stepId: step('category') })
    const documentId = 'soplistingcheck0' as DocumentId
    expect(sopType.project(lin.doc, documentId).search).toEqual([
      { documentId, entity: null, title: '新品上架检查', body: 'SOP-运营-001\n运营\n大促前不上新品' },
      { documentId, entity: 'price', title: '核对价格', body: '对照毛利底线表' },
    ])
  })
})

describe('versions of a SOP', () => {
  it('[SO1] S1 hold what was frozen, whatever becomes of the draft', () => {
    const lin = author()
    lin.run('replaceContent', { blocks: [{ kind: 'paragraph', text: '第一版说明' }] })
    const hash = unwrap(lin.run('freezeVersion', {}))
    const [frozen] = lin.see().versions
    lin.run('setTitle', { title: '上架' })
    lin.run('setHeader', { owner: '主管' })
    lin.run('updateStep', { stepId: step('price'), title: '核价' })
    lin.run('deleteStep', { stepId: step('category') })
    lin.run('replaceContent', { blocks: [] })
    for (let undo = 0; undo < 20; undo += 1) lin.undo()
    expect(lin.see().versions).toEqual([frozen])
    expect(frozen).toMatchObject({ hash, label: 'v0.1', by: 'lin', intact: true, body: '第一版说明' })
    expect(frozen?.content.steps.map(({ title }) => title)).toEqual(['确认类目', '核对价格'])
  })

  it('[SO1] are not frozen twice for the same text', () => {
    const lin = author()
    const first = unwrap(lin.run('freezeVersion', {}))
    const before = lin.see()
    expect(lin.run('freezeVersion', {})).toEqual({ ok: true, value: first })
    expect(lin.see()).toEqual(before)
    lin.run('updateStep', { stepId: step('price'), title: '核价' })
    expect(lin.see().draftHash).not.toBe(first)
    lin.run('updateStep', { stepId: step('price'), title: '核对价格' })
    expect(lin.see().draftHash).toBe(first)
  })

  it('[SO4] are one when two people freeze the same text apart', () => {
    const lin = author()
    const chen = person(sopType, { id: 'chen', from: lin })
    const hash = unwrap(lin.run('freezeVersion', {}))
    expect(unwrap(chen.run('freezeVersion', {}))).toBe(hash)
    meet(lin, chen)
    expect(lin.see().versions.map((version) => version.hash)).toEqual([hash])
    expect(chen.see()).toEqual(lin.see())
  })

  it('[SO5] are told apart when frozen apart, and numbered on from there', () => {
    const lin = author()
    lin.run('freezeVersion', {})
    const chen = person(sopType, { id: 'chen', from: lin })
    lin.run('updateStep', { stepId: step('price'), minutes: 5 })
    lin.run('freezeVersion', {})
    chen.run('updateStep', { stepId: step('category'), minutes: 5 })
    chen.run('freezeVersion', {})
    meet(lin, chen)
    lin.run('freezeVersion', {})
    expect(lin.see().versions.map((version) => version.label)).toEqual(['v0.1', 'v0.2-a', 'v0.2-b', 'v0.3'])
  })

  it.each(['title', 'step', 'body'])('[SO4] S1 show that somebody changed the %s past the commands', (part) => {
    const lin = author()
    const hash = unwrap(lin.run('freezeVersion', {}))
    expect(sopType.checkIntegrity(lin.doc)).toEqual([])
    const versions = lin.doc.getMap('versions')
    const stored = structuredClone(recordOf(versions.get(hash)))
    const content = recordOf(stored['content']) as { title: string; steps: { stopGate: boolean }[] }
    if (part === 'title') content.title = '改过'
    if (part === 'step') content.steps.forEach((one) => (one.stopGate = false))
    lin.doc.transact(() => versions.set(hash, part === 'body' ? { ...stored, body: '改过' } : stored), 'remote')
    expect(lin.see().versions[0]?.intact).toBe(false)
    expect(sopType.checkIntegrity(lin.doc).map((violation) => violation.invariant)).toEqual(['SO4'])
    lin.run('freezeVersion', {})
    expect(lin.see().versions[0]).toMatchObject({ hash, intact: true, content: { title: '新品上架检查' } })
  })

  it('cannot be frozen without a step', () => {
    const lin = author()
    lin.run('deleteStep', { stepId: step('category') })
    lin.run('deleteStep', { stepId: step('price') })
    expect(lin.run('freezeVersion', {})).toEqual(err({ reason: 'no-steps' }))
  })
})
