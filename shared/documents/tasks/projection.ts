import type * as Y from 'yjs'
import type { DocumentId } from '../../foundation/index.ts'
import type { Projection, TaskRow } from '../kernel/index.ts'
import type { Task } from './read-task.ts'
import { tasksSnapshot } from './snapshot.ts'

/** The rows of a bucket. Deleted tasks keep their row and their link, and leave the calendar and the search. */
export function tasksProjection(doc: Y.Doc, documentId: DocumentId): Projection {
  const { title, tasks } = tasksSnapshot(doc)
  const living = tasks.filter((task) => task.deletedAt === null)
  return {
    title,
    tasks: tasks.map((task) => taskRow(task, documentId)),
    links: tasks.flatMap(({ id, source }) =>
      source
        ? [
            {
              fromDocument: documentId,
              fromEntity: id,
              toDocument: source.mapId,
              toEntity: source.nodeId,
              kind: 'task',
            },
          ]
        : [],
    ),
    mentions: [],
    dated: living
      .filter(({ schedule }) => schedule.start !== undefined || schedule.due !== undefined)
      .map(({ id, title: taskTitle, schedule }) => ({
        documentId,
        entity: id,
        title: taskTitle,
        start: schedule.start ?? null,
        due: schedule.due ?? null,
      })),
    search: living.map((task) => ({ documentId, entity: task.id, title: task.title, body: searchBody(task) })),
  }
}

function taskRow(task: Task, documentId: DocumentId): TaskRow {
  const {
    description: _description,
    conversionIds: _ids,
    undone: _undone,
    checklist,
    comments,
    images: _images,
    ...fields
  } = task
  return {
    ...fields,
    documentId,
    checklistDone: checklist.filter((item) => item.done).length,
    checklistTotal: checklist.length,
    comments: comments.length,
  }
}

function searchBody(task: Task): string {
  return [
    task.description,
    task.deliverable,
    ...task.tags,
    ...task.checklist.map((item) => item.text),
    ...task.images.map((image) => image.name),
    ...task.comments.map((comment) => comment.text),
  ]
    .filter((part) => part !== '')
    .join('\n')
}
