import { sampleBoard, STATUSES } from '#renderer/testing/index.ts'
import type { MemberId } from '#shared/foundation/index.ts'
import type { CellContext } from './columns.ts'

const PRIORITY_TITLES = { 1: '紧急', 2: '高', 3: '中', 4: '低' } as const
const STATUS_TITLES: Readonly<Record<string, string>> = {
  todo: '待开始',
  doing: '进行中',
  review: '待审批',
  done: '已完成',
}

/** What cells mean on 2026-10-22, three weeks before 双11. */
export const cellContext: CellContext = {
  today: '2026-10-22',
  members: [
    { id: 'm-yu' as MemberId, name: '陈思雨', isMe: false },
    { id: 'm-lan' as MemberId, name: '周岚', isMe: true },
  ],
  statuses: STATUSES,
  anchors: sampleBoard([]).anchors,
  statusTitle: ({ id }) => STATUS_TITLES[id] ?? id,
  priorityTitle: (priority) => PRIORITY_TITLES[priority],
}
