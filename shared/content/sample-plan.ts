import type { LocalDate, PersonRef, Schedule } from '../documents/kernel/index.ts'
import type { BlueprintDocument } from '../engine/index.ts'
import {
  type DocumentId,
  type MemberId,
  newId,
  type NodeId,
  type Random,
  type TaskId,
  unwrap,
} from '../foundation/index.ts'
import { mainlandCalendar } from '../planning/calendar/index.ts'
import { sectionIdFor, taskIdFor } from '../planning/conversion/index.ts'
import { type ContentLanguage, say } from './language.ts'
import { readLength, resolveMoment } from './moments.ts'
import { drawProject, type DrawnTask, fieldsOf, statusIdOf } from './project-part.ts'
import { sayRepeat } from './repeats.ts'
import type { ContentTask, Sample, Words } from './schema.ts'

type ContentProject = Sample['projects'][number]

/** Everything the parts of the sample need to know of each other. */
export type SampleFrame = {
  readonly sample: Sample
  readonly language: ContentLanguage
  readonly random: Random
  readonly anchorDay: LocalDate
  readonly nowMs: number
  readonly toMs: (moment: LocalDate) => number
  readonly mapId: DocumentId
  readonly memberId: (contentId: string) => MemberId
  readonly nodeId: (contentId: string) => NodeId
}

/** A project of the sample, drawn, with the ids its map needs. */
export type DrawnPlan = {
  readonly projectId: DocumentId
  readonly bucketId: DocumentId
  readonly tasks: ReadonlyMap<string, { readonly taskId: TaskId; readonly title: string; readonly milestone: boolean }>
  readonly sectionIds: ReadonlyMap<string, string>
  readonly documents: readonly BlueprintDocument[]
}

/** Draws one project with its tasks. What the map shows gets the ids a conversion would make: it can be repeated. */
export function drawPlan(project: ContentProject, frame: SampleFrame): DrawnPlan {
  const { sample, language, random } = frame
  const projectId = newId<DocumentId>(random)
  const bucketId = newId<DocumentId>(random)
  const nodeOf = nodesOf(project, frame)
  const sectionIds = new Map(
    project.sections.map(({ id }) => {
      const node = nodeOf.get(id)
      return [id, node ? sectionIdFor(projectId, node) : newId<string>(random)] as const
    }),
  )
  const tasks = new Map(
    project.tasks.map(({ id, title, milestone }) => {
      const node = nodeOf.get(id)
      const taskId = node ? taskIdFor(projectId, node, 0) : newId<TaskId>(random)
      return [id, { taskId, title: say(title, language), milestone }] as const
    }),
  )
  const drawnTasks = project.tasks.map((task): DrawnTask => {
    const node = nodeOf.get(task.id)
    return {
      ...drawTask(task, frame),
      taskId: known(tasks, task.id).taskId,
      sectionId: task.section === undefined ? null : known(sectionIds, task.section),
      ...(node ? { source: { mapId: frame.mapId, nodeId: node } } : {}),
    }
  })
  const documents = drawProject(
    {
      projectId,
      bucketId,
      title: say(project.title, language),
      statuses: project.statuses,
      sections: project.sections.map(({ id, title }) => ({ id: known(sectionIds, id), title: say(title, language) })),
      anchors: sample.anchors.map((anchor) => ({
        id: newId<string>(random),
        title: anchor[language],
        token: language === 'zh' ? anchor.token : anchor.en,
        at: momentOf(anchor.rel, frame),
        main: anchor.main,
      })),
      tasks: drawnTasks,
    },
    language,
  )
  return { projectId, bucketId, tasks, sectionIds, documents }
}

function nodesOf(project: ContentProject, { sample, nodeId }: SampleFrame): ReadonlyMap<string, NodeId> {
  if (sample.map.project !== project.id) return new Map()
  return new Map(sample.map.nodes.flatMap(({ id, link }) => (link ? [[link.id, nodeId(id)] as const] : [])))
}

function drawTask(task: ContentTask, frame: SampleFrame): Omit<DrawnTask, 'taskId' | 'sectionId'> {
  const { language, memberId } = frame
  const person = (id: string): PersonRef => `member:${memberId(id)}`
  const description = [task.description, task.blockedReason].flatMap((text) => (text ? [say(text, language)] : []))
  if (task.repeat !== undefined) description.push(sayRepeat(task.repeat, language))
  const schedule: Schedule = {
    ...(task.start === undefined ? {} : { start: momentOf(task.start, frame) }),
    ...(task.due === undefined ? {} : { due: momentOf(task.due, frame) }),
    ...(task.duration === undefined ? {} : unwrap(readLength(task.duration))),
  }
  return {
    statusId: statusIdOf(task.status),
    fields: {
      ...fieldsOf({ ...task, description: description.join('\n') }, schedule, language),
      assignees: [task.owner, ...task.helpers].map(person),
      tags: task.tags.map((tag) => say(tag, language)),
    },
    checklist: task.checklist.map(({ text, done }) => {
      const node = checklistNode(task.id, text, frame)
      return { ...(node ? { id: node } : {}), text: say(text, language), done }
    }),
    comments: task.comments.map(({ id, by, at, text }) => ({
      id,
      by: memberId(by),
      // The sample's Friday may still be ahead this week: nobody has said anything in the future.
      atMs: Math.min(frame.toMs(momentOf(at, frame)), frame.nowMs),
      text: say(text, language),
    })),
  }
}

/** The node below the task's node that is this checklist item; its id is the item's, as in a conversion. */
function checklistNode(taskId: string, text: Words, { sample, nodeId }: SampleFrame): NodeId | null {
  const { nodes } = sample.map
  const parent = nodes.find(({ link }) => link?.kind === 'task' && link.id === taskId)
  const zh = say(text, 'zh')
  const node = nodes.find(
    (child) => child.role === 'checklist-item' && child.parent === parent?.id && child.title === zh,
  )
  return node && parent ? nodeId(node.id) : null
}

function momentOf(moment: string, { anchorDay }: SampleFrame): LocalDate {
  return unwrap(resolveMoment(moment, anchorDay, mainlandCalendar))
}

/** What the content names must be in it: a wrong reference is a mistake in the files. */
export function known<Value>(map: ReadonlyMap<string, Value>, id: string): Value {
  const value = map.get(id)
  if (value === undefined) throw new Error(`the content names ${id}, which it does not have`)
  return value
}
