import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { entityOfHref, readRichText } from '../documents/rich-text/index.ts'
import { openTestEngine } from '../engine/testing.ts'
import { seededRandom, unwrap } from '../foundation/index.ts'
import { addDays, mainlandCalendar, splitLocalDate, weekdayOf } from '../planning/calendar/index.ts'
import {
  loadProcedure,
  loadSample,
  loadTemplate,
  outlineOf,
  PROCEDURE_IDS,
  proposedAnchorDay,
  sampleBlueprint,
  TEMPLATE_IDS,
  templateBlueprint,
} from './index.ts'
import { resolveMoment } from './moments.ts'
import { sayRepeat } from './repeats.ts'

const CONSEQUENT = { toMs: (moment: string) => Date.parse(`${moment}Z`), random: seededRandom(7) }
const HAN = /\p{Script=Han}/u

async function withSample(language: 'zh' | 'en') {
  const { engine, clock, failures } = await openTestEngine({ memberName: '林岚' })
  const members = await engine.query('workspace/members', null)
  const me = members.find(({ isMe }) => isMe)
  if (!me) throw new Error('a workspace has a member who is me')
  const today = clock.today()
  const drawn = await sampleBlueprint({ ...CONSEQUENT, language, me: me.id, today, nowMs: clock.nowMs() })
  unwrap(await engine.run('workspace/build', { blueprint: drawn.blueprint }))
  return { engine, me, today, failures, mapId: drawn.firstDocument }
}

describe('the sample workspace', () => {
  it.each(['zh', 'en'] as const)('is built in one command and filled in %s', async (language) => {
    const { engine, failures } = await withSample(language)
    const tree = await engine.query('workspace/tree', null)
    expect(tree.map(({ kind }) => kind).filter((kind) => kind !== 'tasks')).toEqual(
      expect.arrayContaining(['project', 'mindmap', 'sop']),
    )
    const project = tree.find(({ title }) => title === (language === 'zh' ? '2026 双11' : '2026 Double 11'))
    const board = await engine.query('project/board', { projectId: project?.id as never })
    const { tasks } = (await loadSample()).projects[0] ?? { tasks: [] }
    const countOf = (status: string) => tasks.filter((task) => task.status === status).length
    expect(board?.columns.map(({ status, cards }) => [status.id, cards.length])).toEqual([
      ['todo', countOf('todo')],
      ['doing', countOf('doing')],
      ['review', 0],
      ['blocked', countOf('blocked')],
      ['done', countOf('done')],
      ['cancelled', 0],
    ])
    expect(failures).toEqual([])
  })

  it.each(['zh', 'en'] as const)('has its pages, each leading to the tasks it is about, in %s', async (language) => {
    const { engine } = await withSample(language)
    const tree = await engine.query('workspace/tree', null)
    const pages = tree.filter(({ kind }) => kind === 'page')
    expect(pages).toHaveLength((await loadSample()).pages.length)
    const rules = pages.find(
      ({ title }) => title === (language === 'zh' ? '活动价格口径' : 'How we write campaign prices'),
    )
    const found = await engine.query('search/find', { text: language === 'zh' ? '到手价' : 'final price', limit: 40 })
    expect(found.hits.map(({ documentId }) => documentId)).toContain(rules?.id)
    const project = tree.find(({ title }) => title === (language === 'zh' ? '2026 双11' : '2026 Double 11'))
    const tasks = await engine.query('project/tasks', { projectId: project?.id as never })
    const body = await engine.openMirror(rules?.id as never, () => undefined)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, unwrap(body).state.update)
    const linked = readRichText(doc.getXmlFragment('content')).links.flatMap((href) => entityOfHref(href)?.id ?? [])
    expect(linked.length).toBeGreaterThan(0)
    expect(tasks.map(({ id }) => id)).toEqual(expect.arrayContaining(linked))
  })

  it('makes its map and plan one: every node of a task is linked, and one title is in conflict', async () => {
    const { engine, mapId } = await withSample('zh')
    const links = await engine.query('map/links', { mapId })
    const conflicts = links.filter(({ state }) => state === 'title-conflict')
    expect(conflicts.map(({ task }) => task?.title)).toEqual(['达人样品与排期'])
    const linked = links.filter(({ state }) => state === 'linked')
    expect(linked.length).toBeGreaterThan(40)
    expect(linked.length + conflicts.length).toBe(links.length)
  })

  it('gives the person the work of the lead, dated around this week', async () => {
    const { engine, me, today } = await withSample('zh')
    const mine = await engine.query('work/mine', { memberId: me.id, today })
    const open = [...mine.overdue, ...mine.today, ...mine.soon, ...mine.later]
    expect(open.length).toBeGreaterThanOrEqual(7)
    const friday = addDays(today, 5 - weekdayOf(splitLocalDate(today).day))
    expect(open.some(({ title, schedule }) => title === '大促周会' && schedule.due === friday)).toBe(true)
  })

  it('is taken back as one step', async () => {
    const { engine } = await withSample('zh')
    expect(unwrap(await engine.undo()).command).toBe('workspace/build')
    const tree = await engine.query('workspace/tree', null)
    expect(tree.filter(({ deletedAt, kind }) => deletedAt === null && kind !== 'tasks')).toEqual([])
  })

  it('can be converted again without doubling a task', async () => {
    const { engine, mapId } = await withSample('zh')
    const [link] = await engine.query('map/links', { mapId })
    const project = { id: link?.task?.projectId as never }
    const count = async () => (await engine.query('project/tasks', { projectId: project.id })).length
    const before = await count()
    const items = [
      { nodeId: link?.nodeId as never, parentNodeId: null, role: 'task', fields: { title: link?.task?.title ?? '' } },
    ] as const
    unwrap(await engine.run('plan/convert', { mapId, project, items }))
    expect(await count()).toBe(before)
  })
})

describe('the templates', () => {
  it.each(TEMPLATE_IDS)('%s becomes a project with its map, dated from the anchor', async (id) => {
    const { engine } = await openTestEngine()
    const setting = { ...CONSEQUENT, language: 'zh', title: '', anchorDay: '2026-11-11', people: new Map() } as const
    const { blueprint, projectId, mapId } = await templateBlueprint(id, setting)
    unwrap(await engine.run('workspace/build', { blueprint }))
    const template = await loadTemplate(id)
    const tasks = await engine.query('project/tasks', { projectId })
    expect(tasks).toHaveLength(template.lists.flatMap(({ cards }) => cards).length)
    expect((await engine.query('map/links', { mapId })).every(({ state }) => state === 'linked')).toBe(true)
    const sops = (await engine.query('workspace/tree', null)).filter(({ kind }) => kind === 'sop')
    expect(sops).toHaveLength(template.linkedSops.length)
    for (const list of template.lists) {
      for (const card of list.cards) {
        const task = tasks.find(({ title }) => title === (card.title as { zh: string }).zh)
        const due = card.due && unwrap(resolveMoment(card.due, '2026-11-11', mainlandCalendar))
        expect(task?.schedule.due).toBe(due)
      }
    }
  })

  it('propose the next 11 November for 双11 and ask for a day that only the person knows', async () => {
    const double11 = await loadTemplate('t01-double11-plan')
    expect(proposedAnchorDay(double11, '2026-10-16')).toBe('2026-11-11')
    expect(proposedAnchorDay(double11, '2026-11-12')).toBe('2027-11-11')
    expect(proposedAnchorDay(await loadTemplate('t14-product-launch-wbs'), '2026-10-16')).toBeNull()
  })

  it('say before they are used what they make, from when to when, and what would be late already', async () => {
    const template = await loadTemplate('t14-product-launch-wbs')
    expect(outlineOf(template, '2027-03-01', '2027-02-01')).toEqual({
      sections: 4,
      tasks: 18,
      sops: 3,
      roles: ['ops', 'lead', 'design', 'live', 'warehouse'],
      span: { from: '2027-01-20', to: '2027-03-08' },
      overdue: 4,
    })
    expect(outlineOf(template, null, '2027-02-01')).toMatchObject({ span: null, overdue: 0 })
  })

  it('give the work of a role to the person who has it, and tag it where nobody has', async () => {
    const { engine } = await openTestEngine()
    const people = new Map([['ops', 'name:小陈' as const]])
    const setting = { ...CONSEQUENT, language: 'zh', title: '新品', anchorDay: '2027-03-01', people } as const
    const { blueprint, projectId } = await templateBlueprint('t14-product-launch-wbs', setting)
    unwrap(await engine.run('workspace/build', { blueprint }))
    const tasks = await engine.query('project/tasks', { projectId })
    expect(tasks.find(({ title }) => title === '拍摄 brief')).toMatchObject({ assignees: ['name:小陈'], tags: [] })
    expect(tasks.find(({ title }) => title === '拍摄')).toMatchObject({ assignees: [], tags: ['美工'] })
  })
})

describe('the files of the content', () => {
  it('hold procedures that the product can keep', async () => {
    for (const id of PROCEDURE_IDS) expect((await loadProcedure(id)).id).toBe(id)
  })

  it('name only statuses, sections and members that are in them', async () => {
    const sample = await loadSample()
    const members = new Set(sample.members.map(({ id }) => id))
    for (const project of sample.projects) {
      const statuses = new Set(project.statuses.map(({ id }) => id))
      for (const task of project.tasks) {
        expect(statuses).toContain(task.status)
        for (const person of [task.owner, ...task.helpers, ...task.comments.map(({ by }) => by)]) {
          expect(members).toContain(person)
        }
      }
    }
  })

  it('say repetitions in words', () => {
    expect(sayRepeat('weekly:fri 14:00', 'zh')).toBe('每周五 14:00')
    expect(sayRepeat('daily 10:00', 'en')).toBe('Every day 10:00')
    expect(sayRepeat('monthly:10w', 'zh')).toBe('monthly:10w')
  })

  it('have English words wherever an English workspace shows a title', async () => {
    const sample = await loadSample()
    const titles = [
      ...sample.projects.flatMap(({ title, sections, tasks }) => [
        title,
        ...[...sections, ...tasks].map((part) => part.title),
      ]),
    ]
    for (const title of titles) {
      expect(typeof title).toBe('object')
      expect((title as { en: string }).en).not.toMatch(HAN)
    }
  })
})
