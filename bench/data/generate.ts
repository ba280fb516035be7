import { documentTypes } from '#shared/documents/registry.ts'
import {
  type DocumentId,
  type MemberId,
  newId,
  type NodeId,
  pick,
  type Random,
  randomInteger,
  seededRandom,
  type TaskId,
} from '#shared/foundation/index.ts'
import { author, type GeneratedDocument } from './author.ts'
import type { Scale } from './scale.ts'
import { paragraph, sentence, TAGS, title } from './vocabulary.ts'

/** A whole generated workspace. The first document is the space. */
export type GeneratedWorkspace = {
  readonly spaceId: DocumentId
  readonly documents: readonly GeneratedDocument[]
  readonly counts: { readonly tasks: number; readonly nodes: number; readonly documents: number }
}

type Entry = {
  readonly id: DocumentId
  readonly kind: string
  readonly title: string
  readonly parentId: DocumentId | null
}

const BUCKET = 250
const STATUSES = ['todo', 'doing', 'review', 'done', 'cancelled'] as const
const MEMBERS = 30

/** Makes a workspace; the same seed and scale give the same bytes on every machine. */
export function generateWorkspace(scale: Scale, seed = 1): GeneratedWorkspace {
  const random = seededRandom(seed)
  const documents: GeneratedDocument[] = []
  const entries: Entry[] = []
  const keep = (document: GeneratedDocument, name: string, parentId: DocumentId | null = null): DocumentId => {
    documents.push(document)
    entries.push({ id: document.id, kind: document.kind, title: name, parentId })
    return document.id
  }
  const perProject = Math.ceil(scale.tasks / scale.projects)
  for (let index = 0; index < scale.projects; index += 1) {
    const name = `2021–2025 ${title(random)}`
    const projectId = keep(author(documentTypes.project, random, name).finish(), name)
    for (let left = Math.min(perProject, scale.tasks - index * perProject); left > 0; left -= BUCKET) {
      keep(writeBucket(random, scale, projectId, Math.min(BUCKET, left)), '', projectId)
    }
  }
  const mapSizes = [scale.largestMap, ...Array.from({ length: scale.maps }, () => between(random, scale.nodesPerMap))]
  for (const size of mapSizes) {
    const name = title(random)
    keep(writeMap(random, scale, name, size), name)
  }
  for (let index = 0; index < scale.pages; index += 1) {
    const name = title(random)
    keep(writePage(random, scale, name), name)
  }
  for (let index = 0; index < scale.sops; index += 1) {
    const name = `SOP ${title(random)}`
    keep(writeSop(random, scale, name), name)
  }
  const space = writeSpace(random, entries)
  const nodes = mapSizes.reduce((sum, size) => sum + size, 0)
  return {
    spaceId: space.id,
    documents: [space, ...documents],
    counts: { tasks: scale.tasks, nodes, documents: documents.length + 1 },
  }
}

const between = (random: Random, [min, max]: readonly [number, number]): number =>
  min + randomInteger(random, max - min + 1)

function date(random: Random): string {
  const day = new Date(Date.UTC(2021, 0, 1) + randomInteger(random, 5 * 365) * 86_400_000)
  return day.toISOString().slice(0, 10)
}

function writeBucket(random: Random, scale: Scale, projectId: DocumentId, size: number): GeneratedDocument {
  const bucket = author(documentTypes.tasks, random, '')
  bucket.run('setProject', { projectId })
  const taskIds = Array.from({ length: size }, () => newId<TaskId>(random))
  const items = taskIds.map((taskId) => ({
    taskId,
    statusId: pick(random, STATUSES),
    parentId: null,
    fields: {
      title: title(random),
      assignees: [`member:${memberId(randomInteger(random, MEMBERS))}`],
      schedule: { due: date(random) },
      priority: 1 + randomInteger(random, 4),
      tags: [pick(random, TAGS)],
      deliverable: randomInteger(random, 3) === 0 ? sentence(random) : '',
      description: randomInteger(random, 2) === 0 ? paragraph(random) : '',
    },
  }))
  bucket.run('createTasks', { items })
  for (let session = 0; session < scale.sessions; session += 1) {
    bucket.nextSession()
    for (let edit = 0; edit < scale.editsPerSession; edit += 1) editTask(random, bucket.run, pick(random, taskIds))
  }
  return bucket.finish()
}

function editTask(random: Random, run: (command: string, input: unknown) => unknown, taskId: TaskId): void {
  switch (randomInteger(random, 5)) {
    case 0:
      run('moveCard', { taskId, statusId: pick(random, STATUSES), order: `a${randomInteger(random, 9) + 1}` })
      break
    case 1:
      run('addComment', { taskId, text: sentence(random) })
      break
    case 2:
      run('addChecklistItem', { taskId, text: sentence(random) })
      break
    default:
      run('setFields', { taskId, title: title(random), schedule: { due: date(random) } })
  }
}

function writeMap(random: Random, scale: Scale, name: string, size: number): GeneratedDocument {
  const map = author(documentTypes.mindmap, random, name)
  const ids: NodeId[] = ['root' as NodeId] // the fixed id of every map's root
  // Several levels at once, as a paste does; then sessions of single edits.
  while (ids.length < size) {
    const parentId = pick(random, ids.slice(-Math.max(1, Math.floor(ids.length / 3))))
    const items = Array.from({ length: Math.min(8, size - ids.length) }, () => {
      const nodeId = newId<NodeId>(random)
      ids.push(nodeId)
      return { nodeId, text: title(random) }
    })
    map.run('addBranch', { parentId, items })
  }
  for (let session = 0; session < Math.ceil(scale.sessions / 6); session += 1) {
    map.nextSession()
    for (let edit = 0; edit < scale.editsPerSession; edit += 1) {
      map.run('setText', { nodeId: pick(random, ids.slice(1)), text: title(random) })
    }
  }
  return map.finish()
}

function writePage(random: Random, scale: Scale, name: string): GeneratedDocument {
  const page = author(documentTypes.page, random, name)
  const blocks = (): unknown[] => [
    { kind: 'heading', level: 2, text: title(random) },
    ...Array.from({ length: 8 + randomInteger(random, 20) }, () => ({ kind: 'paragraph', text: paragraph(random) })),
  ]
  page.run('replaceContent', { blocks: blocks() })
  for (let session = 0; session < Math.ceil(scale.sessions / 10); session += 1) {
    page.nextSession()
    page.run('setTitle', { title: name })
  }
  return page.finish()
}

function writeSop(random: Random, scale: Scale, name: string): GeneratedDocument {
  const sop = author(documentTypes.sop, random, name)
  for (let step = 0; step < 5 + randomInteger(random, 8); step += 1) {
    const stepId = sop.run('addStep', { title: title(random) })
    sop.run('updateStep', { stepId, instruction: paragraph(random), minutes: 5 + randomInteger(random, 30) })
  }
  for (let session = 0; session < Math.ceil(scale.sessions / 10); session += 1) {
    sop.nextSession()
    sop.run('setHeader', { purpose: sentence(random) })
  }
  return sop.finish()
}

function writeSpace(random: Random, entries: readonly Entry[]): GeneratedDocument {
  const space = author(documentTypes.space, random, '云杉家居旗舰店')
  for (let member = 0; member < MEMBERS; member += 1)
    space.run('addMember', { memberId: memberId(member), name: `同事${member + 1}` })
  for (const entry of entries) space.run('addDocument', entry)
  return space.finish()
}

function memberId(index: number): MemberId {
  return `member${String(index).padStart(10, '0')}` as MemberId // thirty people, by number
}
