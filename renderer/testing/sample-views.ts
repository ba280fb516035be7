import { compareOrder, type DocumentId, type MemberId, type TaskId } from '#shared/foundation/index.ts'
import type {
  BoardView,
  MemberView,
  MyWork,
  StatusView,
  TaskDetail,
  TaskView,
  TreeDocument,
} from '#shared/engine/index.ts'
import type { StubAnswers } from './stub-client.ts'

export const STATUSES: readonly StatusView[] = [
  { id: 'todo', title: '', category: 'todo' },
  { id: 'doing', title: '', category: 'doing' },
  { id: 'review', title: '', category: 'doing' },
  { id: 'done', title: '', category: 'done' },
  { id: 'cancelled', title: '', category: 'cancelled' },
]

const document = (id: string): DocumentId => id as DocumentId // ids of fixtures are made up

/** A task with every field at rest; say what matters. */
export function sampleTask(change: Partial<TaskView> = {}): TaskView {
  const statusId = change.statusId ?? 'todo'
  return {
    id: 'task-1' as TaskId,
    documentId: document('bucket-1'),
    projectId: document('project-1'),
    title: '主图设计',
    order: 'a0',
    parentId: null,
    siblingOrder: 'a0',
    placedAt: 0,
    assignees: [],
    schedule: {},
    actual: {},
    priority: null,
    tags: [],
    milestone: false,
    deliverable: '',
    budget: null,
    predecessors: [],
    checklistDone: 0,
    checklistTotal: 0,
    cover: null,
    comments: 0,
    source: null,
    deletedAt: null,
    status: STATUSES.find((status) => status.id === statusId) ?? { id: statusId, title: '', category: 'todo' },
    projectTitle: '双11 作战 2026',
    ...change,
    statusId,
  }
}

/** The board of one project, its cards in the columns of their status. */
export function sampleBoard(tasks: readonly TaskView[]): BoardView {
  return {
    projectId: document('project-1'),
    title: '双11 作战 2026',
    sections: [
      { id: 'section-1', title: '视觉设计' },
      { id: 'section-2', title: '选品定价' },
    ],
    anchors: [{ id: 'anchor-1', title: '双11', token: '双11', at: '2026-11-11', main: true }],
    columns: STATUSES.map((status) => ({
      status,
      cards: tasks.filter((task) => task.statusId === status.id).toSorted(compareOrder),
    })),
  }
}

const MEMBERS: readonly MemberView[] = [
  { id: 'm-lan' as MemberId, name: '周岚', isMe: true },
  { id: 'm-yu' as MemberId, name: '陈思雨', isMe: false },
  { id: 'm-fan' as MemberId, name: '王一帆', isMe: false },
  { id: 'm-nuo' as MemberId, name: '许诺', isMe: false },
  { id: 'm-ana' as MemberId, name: 'Ana Silva', isMe: false },
]

const TREE: readonly TreeDocument[] = [
  ['project-1', 'project', '双11 作战 2026', null],
  ['map-1', 'mindmap', '双11 作战图', 'project-1'],
  ['page-1', 'page', '到手价规则与满减叠加说明（第三版，含跨店）', 'project-1'],
  ['project-2', 'project', '秋季上新', null],
  ['map-2', 'mindmap', '选品脑暴', 'project-2'],
  ['sop-1', 'sop', '大促前检查', null],
  ['page-2', 'page', '大促价格规则', null],
  ['page-3', 'page', '', null],
].map(([id, kind, title, parentId], index) => ({
  id: document(id ?? ''),
  kind: kind ?? '',
  title: title ?? '',
  parentId: parentId === null || parentId === undefined ? null : document(parentId),
  order: `a${index}`,
  deletedAt: null,
}))

/** Tasks of every kind around the day 2026-10-22, a Thursday. */
function sampleTasks(): readonly TaskView[] {
  const titles: readonly (readonly [string, Partial<TaskView>])[] = [
    ['客厅地毯主图 5 张', { schedule: { due: '2026-10-30' }, tags: ['天猫', '3:4'], assignees: ['member:m-nuo'] }],
    [
      '蒸汽拖把卖点图',
      { schedule: { due: '2026-10-31' }, tags: ['京东'], checklistTotal: 4, assignees: ['member:m-nuo'] },
    ],
    [
      '床头灯氛围视频 15 秒，竖版横版各一条，先出分镜给周岚看',
      { schedule: { due: '2026-11-01' }, tags: ['抖音', '竖版'], priority: 1 },
    ],
    ['店铺首页换装方案', { schedule: { due: '2026-10-30' }, comments: 2, assignees: ['member:m-yu'] }],
    ['返场海报与弹窗', { schedule: { due: '2026-11-11' }, assignees: ['name:摄影老赵'] }],
    [
      '香薰蜡烛首图 800 × 800',
      {
        statusId: 'doing',
        schedule: { start: '2026-10-22', due: '2026-10-26' },
        tags: ['天猫', '爆款'],
        checklistDone: 3,
        checklistTotal: 5,
        comments: 2,
        priority: 2,
        assignees: ['member:m-lan', 'member:m-yu'],
        parentId: 'section-1',
        source: { mapId: document('map-1'), nodeId: 'n-1' as never },
      },
    ],
    [
      '四件套详情 12 屏',
      {
        statusId: 'doing',
        schedule: { due: '2026-10-21' },
        checklistDone: 7,
        checklistTotal: 12,
        priority: 2,
        assignees: ['member:m-lan'],
        parentId: 'section-1',
      },
    ],
    [
      '记忆枕主图视频',
      { statusId: 'doing', schedule: { due: '2026-10-22T18:00' }, tags: ['天猫'], assignees: ['member:m-lan'] },
    ],
    [
      '懒人沙发首图 2 版',
      {
        statusId: 'review',
        schedule: { due: '2026-10-23' },
        tags: ['天猫', '选 1 版'],
        comments: 4,
        assignees: ['member:m-yu', 'member:m-lan'],
      },
    ],
    [
      '预售开启',
      { statusId: 'todo', milestone: true, schedule: { due: '2026-10-31T20:00' }, assignees: ['member:m-fan'] },
    ],
    [
      '台灯首图与白底图',
      { statusId: 'done', schedule: { due: '2026-10-19' }, tags: ['天猫'], assignees: ['member:m-lan'] },
    ],
    [
      'Detail page for the storage box set',
      { statusId: 'done', schedule: { due: '2026-10-19' }, assignees: ['member:m-ana'] },
    ],
  ]
  return titles.map(([title, change], index) =>
    sampleTask({ id: `task-${index}` as TaskId, order: `a${String(index).padStart(2, '0')}V`, title, ...change }),
  )
}

/** My work of the sample on a day. */
export function sampleWork(tasks: readonly TaskView[], today: string): MyWork {
  const review = tasks.filter((task) => task.status.id === 'review')
  const open = tasks.filter((task) => task.status.category !== 'done' && task.status.id !== 'review')
  const due = (task: TaskView): string => task.schedule.due?.slice(0, 10) ?? ''
  return {
    overdue: open.filter((task) => due(task) !== '' && due(task) < today),
    today: open.filter((task) => due(task) === today),
    soon: open.filter((task) => due(task) > today && due(task) <= '2026-10-29'),
    later: open.filter((task) => due(task) > '2026-10-29'),
    undated: open.filter((task) => due(task) === ''),
    waiting: review.map((task) => ({ task, behind: null })),
    done: tasks.filter((task) => task.status.category === 'done'),
  }
}

/** A whole workspace as answers. */
export function bigSample(): StubAnswers {
  const tasks = sampleTasks()
  const detail = (taskId: TaskId): TaskDetail | null => {
    const task = tasks.find((candidate) => candidate.id === taskId)
    return task
      ? {
          task,
          description: '暖光场景，蜡烛占画面 60% 以上。价格条写 到手 ¥59，以到手价总表为准，不要写“全网最低”。',
          images: [],
          checklist: [
            '白底图 800 × 800，小于 500 KB',
            '主体居中，四边留 40 px',
            '文案过一遍禁用词',
            '价格条与到手价总表一致',
            '字体与素材授权',
          ].map((text, index) => ({ id: `c-${index}`, text, done: index < 3 })),
          comments: [
            {
              id: 'k-1',
              by: 'm-fan' as MemberId,
              atMs: Date.UTC(2026, 9, 22, 1, 41),
              text: '到手价从 65 改成 59 了，价格条跟着换。',
            },
            { id: 'k-2', by: 'm-lan' as MemberId, atMs: Date.UTC(2026, 9, 22, 2, 2), text: '收到，今天 18:00 前出。' },
          ],
          subtasks: [tasks[8], tasks[10]].filter((subtask) => subtask !== undefined),
          predecessors: [tasks[9]].filter((other) => other !== undefined),
          successors: [],
          sectionTitle: '视觉设计',
        }
      : null
  }
  return {
    'workspace/tree': TREE,
    'workspace/members': MEMBERS,
    'document/info': ({ documentId }) => {
      const found = TREE.find((candidate) => candidate.id === documentId)
      return found ? { ...found, readOnly: false, backlinks: [] } : null
    },
    'project/board': ({ projectId }) =>
      projectId === 'project-1' ? sampleBoard(tasks) : { ...sampleBoard([]), projectId, title: '秋季上新' },
    'project/tasks': tasks,
    'task/detail': ({ taskId }) => detail(taskId),
    'work/mine': ({ memberId, today }) =>
      sampleWork(
        tasks.filter((task) => task.assignees.includes(`member:${memberId}`)),
        today,
      ),
    'search/find': ({ text }) => {
      const hits = tasks.filter((task) => task.title.includes(text))
      return {
        hits: hits.map((task) => ({
          documentId: task.documentId,
          entity: task.id,
          kind: 'tasks',
          title: task.title,
          projectTitle: task.projectTitle,
          excerpt: '暖光场景，主图占画面 60% 以上',
        })),
        total: hits.length,
      }
    },
  }
}
