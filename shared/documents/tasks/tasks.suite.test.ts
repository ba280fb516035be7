import { type DocumentId, orderBetween, pick, type Random, randomInteger, type TaskId } from '../../foundation/index.ts'
import type { PersonRef, Priority } from '../kernel/index.ts'
import { type CommandOf, type RandomCommand, sampleDocument } from '../../testing/index.ts'
import { describeDocumentType } from '../../testing/suites/index.ts'
import { type Task, type TasksSnapshot, tasksType } from './index.ts'
import { tasksSamples } from './samples.ts'

type Command = CommandOf<typeof tasksType.commands>

// Ids that several devices draw while apart: the same node converted twice.
const SHARED_IDS = ['node-1', 'node-2', 'node-3', 'node-4'] as TaskId[]
const STATUSES = ['todo', 'doing', 'done']

const randomTasksCommand: RandomCommand<TasksSnapshot, typeof tasksType.commands> = (random, { tasks }) => {
  const task = tasks.length > 0 && random.next() < 0.95 ? pick(random, tasks) : null
  const chance = random.next()
  if (!task || chance < 0.25) return randomCreation(random, tasks)
  return chance < 0.6
    ? randomEdit(random, task)
    : chance < 0.85
      ? randomTalk(random, task)
      : randomMove(random, task, tasks)
}

function randomCreation(random: Random, tasks: readonly Task[]): Command {
  const isShared = random.next() < 0.6
  const parents = [null, 'section-1', ...tasks.map(({ id }) => id), ...SHARED_IDS]
  const item = {
    fields: { title: word(random), ...randomFields(random), description: word(random) },
    statusId: pick(random, STATUSES),
    parentId: pick(random, parents),
    checklist: random.next() < 0.5 ? [{ text: word(random) }, { text: word(random), done: true }] : [],
  }
  const shared = { taskId: pick(random, SHARED_IDS), conversionId: `conversion-${randomInteger(random, 3)}` }
  return { name: 'createTasks', input: { items: [isShared ? { ...item, ...shared } : item] } }
}

function randomEdit(random: Random, { id: taskId }: Task): Command {
  switch (randomInteger(random, 6)) {
    case 0:
      return { name: 'deleteTasks', input: { taskIds: [taskId] } }
    case 1:
      return { name: 'restoreTasks', input: { taskIds: [taskId] } }
    case 2:
      return { name: 'setDescription', input: { taskId, text: `${word(random)}${word(random)}` } }
    case 3:
      return { name: 'setFields', input: { taskId, title: word(random) } }
    default:
      return { name: 'setFields', input: { taskId, ...randomFields(random) } }
  }
}

function randomTalk(random: Random, { id: taskId, checklist }: Task): Command {
  const itemId = checklist.length > 0 ? pick(random, checklist).id : 'none'
  switch (randomInteger(random, 9)) {
    case 6:
      return { name: 'removeImage', input: { taskId, blob: randomBlob(random) } }
    case 7:
      return { name: 'setCover', input: { taskId, blob: randomBlob(random) } }
    case 8: {
      const image = { taskId, blob: randomBlob(random), name: word(random), width: 4, height: 3 }
      return { name: 'addImage', input: random.next() < 0.5 ? image : { ...image, cover: true } }
    }
    case 0:
      return { name: 'addComment', input: { taskId, text: `${word(random)}!` } }
    case 1:
      return { name: 'addChecklistItem', input: { taskId, text: word(random), index: randomInteger(random, 3) } }
    case 2:
      return { name: 'removeChecklistItem', input: { taskId, itemId } }
    case 3:
      return { name: 'setChecklistItem', input: { taskId, itemId, text: word(random) } }
    case 4:
      return { name: 'setChecklistItem', input: { taskId, itemId, index: randomInteger(random, 3) } }
    default:
      return { name: 'setChecklistItem', input: { taskId, itemId, done: random.next() < 0.5 } }
  }
}

function randomMove(random: Random, { id: taskId, order }: Task, tasks: readonly Task[]): Command {
  switch (randomInteger(random, 8)) {
    case 0:
      return { name: 'setTitle', input: { title: word(random) } }
    case 1:
      return { name: 'setProject', input: { projectId: 'project' as DocumentId } }
    case 2:
      return random.next() < 0.2 ? { name: 'close', input: {} } : { name: 'setTitle', input: { title: '' } }
    case 3:
    case 4: {
      const rekeyed = [{ taskId: pick(random, tasks).id, order: 'a1V' }]
      const place = { taskId, statusId: pick(random, STATUSES), order: orderBetween(order, null) }
      return { name: 'moveCard', input: random.next() < 0.5 ? place : { ...place, rekeyed } }
    }
    default: {
      const parentId = random.next() < 0.2 ? null : pick(random, tasks).id
      return { name: 'moveInTree', input: { taskId, parentId, index: randomInteger(random, 4) } }
    }
  }
}

function randomFields(random: Random) {
  const assignees: PersonRef[] = [pick(random, ['name:张三', 'member:m1']), 'name:李四']
  const schedule = { due: pick(random, ['2026-11-05', '2026-11-11T00:00', '2026-02-30']) }
  const priority: Priority | null = pick(random, [null, 1, 2, 3, 4])
  const lag = pick(random, [null, { amount: -2, unit: 'workdays' as const }])
  const predecessors = [{ taskId: pick(random, SHARED_IDS), type: pick(random, ['FS', 'SS'] as const), lag }]
  switch (randomInteger(random, 6)) {
    case 4:
      return { budget: pick(random, [null, 0, 5000.5]) }
    case 5:
      return { predecessors: pick(random, [[], predecessors]) }
    case 0:
      return { assignees, milestone: random.next() < 0.5 }
    case 1:
      return { schedule }
    case 2:
      return { priority, deliverable: word(random), actual: { start: '2026-10-12' } }
    default:
      return { tags: [pick(random, ['设计', '拍摄', '文案'])] }
  }
}

function randomBlob(random: Random): string {
  return pick(random, ['a', 'b', 'c']).repeat(64)
}

function word(random: Random): string {
  return pick(random, ['主图设计', '棚拍', 'brief 🙏', ''])
}

describeDocumentType(tasksType, {
  randomCommand: randomTasksCommand,
  samples: tasksSamples.map(({ name, title, fill }) => ({
    name,
    doc: () => sampleDocument(tasksType, { title }, fill),
  })),
  folder: import.meta.dirname,
  setUp: [{ name: 'setProject', input: { projectId: 'project' } }],
  commands: 50,
})
