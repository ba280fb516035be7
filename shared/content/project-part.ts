import type { Priority, Schedule } from '../documents/kernel/index.ts'
import { type BlueprintCommand, type BlueprintDocument, fillWith } from '../engine/index.ts'
import type { DocumentId, TaskId } from '../foundation/index.ts'
import { type ContentLanguage, say } from './language.ts'
import type { ContentStatus, Words } from './schema.ts'

type TaskItem = Parameters<typeof fillWith<'tasks', 'createTasks'>>[2]['items'][number]

/** A task as the content has it, its texts and dates already in place. */
export type DrawnTask = {
  readonly taskId: TaskId
  readonly statusId: string
  readonly sectionId: string | null
  readonly fields: TaskItem['fields']
  readonly checklist: NonNullable<TaskItem['checklist']>
  readonly comments: NonNullable<TaskItem['comments']>
  readonly source?: NonNullable<TaskItem['source']>
}

export type DrawnProject = {
  readonly projectId: DocumentId
  readonly bucketId: DocumentId
  readonly title: string
  readonly statuses: readonly ContentStatus[]
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly anchors: readonly {
    readonly id: string
    readonly title: string
    readonly token: string
    readonly at: string
    readonly main: boolean
  }[]
  readonly tasks: readonly DrawnTask[]
}

/** The priorities of the content in the product's numbers. */
export const PRIORITIES: Readonly<Record<'urgent' | 'high' | 'medium' | 'low', Priority>> = {
  urgent: 1,
  high: 2,
  medium: 3,
  low: 4,
}

// Statuses of the content that are the product's own defaults: the UI names them in the reader's language.
const OWN_STATUS: ReadonlyMap<string, string> = new Map([
  ['todo', 'todo'],
  ['doing', 'doing'],
  ['approval', 'review'],
  ['done', 'done'],
  ['cancelled', 'cancelled'],
])

/** The status of a project for one of the content. */
export function statusIdOf(contentId: string): string {
  return OWN_STATUS.get(contentId) ?? contentId
}

/** The documents of a project: the project itself and the bucket of its tasks. */
export function drawProject(drawn: DrawnProject, language: ContentLanguage): BlueprintDocument[] {
  const { projectId, bucketId } = drawn
  const project: BlueprintDocument = {
    id: projectId,
    kind: 'project',
    title: drawn.title,
    parentId: null,
    commands: [
      ...statusCommands(drawn.statuses, language),
      ...drawn.sections.map(({ id, title }) => fillWith('project', 'addSection', { sectionId: id, title })),
      ...drawn.anchors.map(({ id, ...anchor }) => fillWith('project', 'setAnchor', { anchorId: id, ...anchor })),
    ],
  }
  const items = drawn.tasks.map(({ sectionId, ...task }): TaskItem => ({ ...task, parentId: sectionId }))
  const bucket: BlueprintDocument = {
    id: bucketId,
    kind: 'tasks',
    title: '',
    parentId: projectId,
    commands: items.length > 0 ? [fillWith('tasks', 'createTasks', { items })] : [],
  }
  return [project, bucket]
}

/** Turns the default statuses into those of the content: additions in their place, what it does not have removed. */
function statusCommands(statuses: readonly ContentStatus[], language: ContentLanguage): BlueprintCommand[] {
  const ids = new Set(statuses.map(({ id }) => statusIdOf(id)))
  const additions = statuses.flatMap((status, index) =>
    OWN_STATUS.has(status.id)
      ? []
      : [
          fillWith('project', 'addStatus', {
            statusId: status.id,
            title: status[language],
            category: status.category,
            index,
          }),
        ],
  )
  const removals = [...OWN_STATUS.values()]
    .filter((id) => !ids.has(id))
    .map((statusId) => fillWith('project', 'removeStatus', { statusId }))
  return [...additions, ...removals]
}

/** Fields that have a value; the commands take no undefined. */
export function fieldsOf(
  content: {
    readonly title: Words
    readonly priority: keyof typeof PRIORITIES
    readonly milestone: boolean
    readonly deliverable?: Words | undefined
    readonly description?: string | undefined
  },
  schedule: Schedule,
  language: ContentLanguage,
): TaskItem['fields'] {
  return {
    title: say(content.title, language),
    schedule,
    priority: PRIORITIES[content.priority],
    ...(content.milestone ? { milestone: true } : {}),
    ...(content.deliverable === undefined ? {} : { deliverable: say(content.deliverable, language) }),
    ...(content.description ? { description: content.description } : {}),
  }
}
