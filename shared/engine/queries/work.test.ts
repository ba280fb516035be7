import { describe, expect, it } from 'vitest'
import { type TaskId, unwrap } from '../../foundation/index.ts'
import { openTestEngine } from '../testing.ts'

describe('my work', () => {
  it('puts aside what waits for others: in review, or behind unfinished work of somebody else', async () => {
    const { engine } = await openTestEngine()
    const me = (await engine.query('workspace/members', null)).find(({ isMe }) => isMe)!
    const { documentId: projectId } = unwrap(
      await engine.run('workspace/createDocument', { kind: 'project', title: '双11' }),
    )
    const mine = { assignees: [`member:${me.id}` as const] }
    const { taskIds } = unwrap(
      await engine.run('plan/createTasks', {
        projectId,
        tasks: [
          { fields: { title: '拍摄', assignees: ['name:老赵'] } },
          { fields: { title: '选品', ...mine } },
          { fields: { title: '主图', ...mine, schedule: { due: '2026-10-16' } } },
          { fields: { title: '详情', ...mine, schedule: { due: '2026-10-16' } } },
          { fields: { title: '文案', ...mine }, statusId: 'review' },
        ],
      }),
    )
    const [shoot, pick, cover, detail] = taskIds as [TaskId, TaskId, TaskId, TaskId]
    const after = (taskId: TaskId) => ({ predecessors: [{ taskId, type: 'FS' as const, lag: null }] })
    unwrap(
      await engine.run('plan/changeTasks', {
        changes: [
          { taskId: cover, fields: after(shoot) },
          { taskId: detail, fields: after(pick) },
        ],
      }),
    )
    const work = () => engine.query('work/mine', { memberId: me.id, today: '2026-10-16' })
    const waiting = (await work()).waiting.map(({ task, behind }) => [task.title, behind?.title ?? null])
    expect(new Map(waiting as [string, string | null][])).toEqual(
      new Map([
        ['主图', '拍摄'],
        ['文案', null],
      ]),
    )
    expect((await work()).today.map(({ title }) => title)).toEqual(['详情'])

    unwrap(await engine.run('plan/setTaskDone', { taskId: shoot, done: true }))
    expect((await work()).today.map(({ title }) => title).toSorted((a, b) => (a < b ? -1 : 1))).toEqual([
      '主图',
      '详情',
    ])
  })
})
