/** A document of this type as the commands that make it. */
export type TasksSample = {
  readonly name: string
  readonly title: string
  readonly fill: (run: (name: string, input: unknown) => unknown) => void
}

const MAIN_IMAGE = '0b7e6c1e-52f4-5d0c-9d0e-6a3c9a1f4b21'
const conversionId = 'conversion110000'
const node = (nodeId: string) => ({ mapId: 'mapdouble1100000', nodeId })

/** Part of a converted 双11 branch and what the team did with it: moved, ticked, discussed, deleted. */
export const tasksSamples: readonly TasksSample[] = [
  {
    name: 'double-eleven',
    title: '',
    fill: (run) => {
      run('setProject', { projectId: 'projectdouble110' })
      run('createTasks', {
        items: [
          {
            taskId: MAIN_IMAGE,
            fields: {
              title: '主图设计',
              assignees: ['member:membersuwan00000', 'name:张三'],
              schedule: { start: '2026-11-01', due: '2026-11-05', days: 3, hours: 12 },
              priority: 2,
              tags: ['设计', '主推'],
              deliverable: '五张主图',
              description: '白底图与场景图各一套。',
            },
            statusId: 'todo',
            parentId: 'sectionvisual000',
            source: node('nodemainimage000'),
            conversionId,
            checklist: [{ text: '白底图' }, { text: '场景图' }, { text: '尺寸 800×800', done: true }],
          },
          {
            taskId: 'taskshooting0000',
            fields: { title: '棚拍', schedule: { due: '2026-11-02T18:00' } },
            statusId: 'todo',
            parentId: MAIN_IMAGE,
            source: node('nodeshooting0000'),
            conversionId,
          },
          {
            taskId: 'taskpresale00000',
            fields: { title: '预售开启', milestone: true, schedule: { due: '2026-10-20T20:00' } },
            statusId: 'doing',
            parentId: null,
            conversionId,
          },
          { taskId: 'taskoldbanner000', fields: { title: '旧横幅' }, statusId: 'todo', parentId: null },
        ],
      })
      run('moveCard', { taskId: 'taskshooting0000', statusId: 'done', order: 'a0' })
      run('setFields', { taskId: 'taskpresale00000', priority: 1, tags: ['平台'], assignees: ['name:李四'] })
      const { itemId } = run('addChecklistItem', { taskId: MAIN_IMAGE, text: '法务过一遍', index: 1 }) as {
        itemId: string
      }
      run('setChecklistItem', { taskId: MAIN_IMAGE, itemId, done: true })
      run('addComment', { taskId: MAIN_IMAGE, text: '场景图等棚拍的样片 🙏' })
      run('setDescription', { taskId: MAIN_IMAGE, text: '白底图与场景图各一套，周四前给运营。' })
      run('moveInTree', { taskId: 'taskpresale00000', parentId: 'sectionchoose000' })
      run('deleteTasks', { taskIds: ['taskoldbanner000'] })
    },
  },
]
