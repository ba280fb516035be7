import type { LocalDate } from '../documents/kernel/index.ts'
import type { Blueprint } from '../engine/index.ts'
import { type DocumentId, type MemberId, newId, type NodeId, type Random } from '../foundation/index.ts'
import { addDays, splitLocalDate, weekdayOf } from '../planning/calendar/index.ts'
import { loadProcedure, loadSample } from './files.ts'
import { type ContentLanguage, say } from './language.ts'
import { drawMap, type DrawnNode, sectionLink, taskLink } from './map-part.ts'
import { drawPage } from './page-part.ts'
import { drawProcedure } from './procedure-part.ts'
import { drawPlan, type DrawnPlan, known, type SampleFrame } from './sample-plan.ts'
import type { Sample } from './schema.ts'

/** For whom, when and in which language the sample is drawn. */
export type SampleSetting = {
  readonly language: ContentLanguage
  /** The person takes the lead's place in the sample, so that 我的工作 is theirs. */
  readonly me: MemberId
  readonly today: LocalDate
  /** Milliseconds since the epoch of a local moment `YYYY-MM-DDTHH:mm`. */
  readonly toMs: (moment: LocalDate) => number
  readonly nowMs: number
  readonly random: Random
}

type ContentNode = Sample['map']['nodes'][number]

const FRIDAY = 5

/**
 * The filled workspace: 云杉家居 26 days before 双11. All dates move by whole weeks so that its Friday morning is the
 * Friday of this week. Answers the blueprint and the map to open first.
 */
export async function sampleBlueprint(
  setting: SampleSetting,
): Promise<{ readonly blueprint: Blueprint; readonly firstDocument: DocumentId }> {
  const sample = await loadSample()
  const { language, random } = setting
  const frame = frameOf(sample, setting)
  const plans = new Map(sample.projects.map((project) => [project.id, drawPlan(project, frame)]))
  const mapPlan = known(plans, sample.map.project)
  const map = drawMap({
    mapId: frame.mapId,
    title: say(sample.map.title, language),
    projectId: mapPlan.projectId,
    nodes: nodesUnder(sample.map.nodes[0]?.id ?? '', mapPlan, frame),
  })
  const procedures = sample.sops.map(async ({ ref }) =>
    drawProcedure(await loadProcedure(ref), newId<DocumentId>(random), null, language),
  )
  const tasks = new Map(
    [...plans.values()].flatMap(({ bucketId, tasks }) => [...tasks].map(([id, task]) => [id, { bucketId, ...task }])),
  )
  const pages = sample.pages.map(({ title, body, summaryEn, linkedTasks }) =>
    drawPage({
      id: newId<DocumentId>(random),
      title: say(title, language),
      markdown: language === 'en' ? summaryEn : body,
      parentId: null,
      tasks: {
        heading: language === 'en' ? 'Tasks this is about' : '相关任务',
        list: linkedTasks.map((id) => known(tasks, id)),
      },
    }),
  )
  const members = sample.members
    .filter(({ id }) => frame.memberId(id) !== setting.me)
    .map(({ id, name, nameEn }) => ({ id: frame.memberId(id), name: language === 'en' ? (nameEn ?? name) : name }))
  const documents = [...plans.values()].flatMap((plan) => plan.documents)
  return {
    blueprint: { members, documents: [...documents, map, ...(await Promise.all([...procedures, ...pages]))] },
    firstDocument: frame.mapId,
  }
}

function frameOf(sample: Sample, setting: SampleSetting): SampleFrame {
  const { language, me, nowMs, random, toMs } = setting
  const lead = sample.projects[0]?.lead
  const members = new Map(sample.members.map(({ id }) => [id, id === lead ? me : newId<MemberId>(random)]))
  const nodes = new Map(sample.map.nodes.map(({ id }) => [id, newId<NodeId>(random)]))
  return {
    sample,
    language,
    random,
    nowMs,
    toMs,
    anchorDay: anchorDayOf(sample, setting.today),
    mapId: newId<DocumentId>(random),
    memberId: (id) => known(members, id),
    nodeId: (id) => known(nodes, id),
  }
}

/** The day of 双11 when the sample's own Friday (`asOf`, `T-26 10:40`) is the Friday of the week of `today`. */
function anchorDayOf(sample: Sample, today: LocalDate): LocalDate {
  const friday = addDays(today, FRIDAY - weekdayOf(splitLocalDate(today).day))
  const daysBefore = Number(/^T-(\d+)/.exec(sample.demoClock.asOf)?.[1])
  return addDays(friday, daysBefore)
}

function nodesUnder(parent: string, plan: DrawnPlan, frame: SampleFrame): DrawnNode[] {
  return frame.sample.map.nodes
    .filter((node) => node.parent === parent)
    .map((node) => ({
      nodeId: frame.nodeId(node.id),
      ...saidBy(node, plan, frame),
      children: nodesUnder(node.id, plan, frame),
    }))
}

/** What a node says and leads to. A linked one says the title: the tokens it was typed with are the task's fields now. */
function saidBy(node: ContentNode, plan: DrawnPlan, frame: SampleFrame): Pick<DrawnNode, 'text' | 'link'> {
  const { link } = node
  const { projectId, bucketId } = plan
  const isChinese = frame.language === 'zh'
  const title = isChinese ? node.title : (node.en ?? node.title)
  if (link?.kind === 'task') {
    const { taskId, title: taskTitle, milestone } = known(plan.tasks, link.id)
    const text = isChinese ? title : taskTitle
    // In a title conflict somebody renamed the task while another renamed the node: both began with something else.
    const baseTitle = link.state === 'title-conflict' && text !== taskTitle ? '' : text
    return { text, link: taskLink({ projectId, bucketId, taskId, role: milestone ? 'milestone' : 'task', baseTitle }) }
  }
  if (link?.kind === 'section') {
    return { text: title, link: sectionLink(projectId, known(plan.sectionIds, link.id), title) }
  }
  const owner = frame.sample.map.nodes.find(({ id }) => id === node.parent)?.link
  if (node.role === 'checklist-item' && owner?.kind === 'task') {
    const { taskId } = known(plan.tasks, owner.id)
    return { text: title, link: taskLink({ projectId, bucketId, taskId, role: 'checklist-item', baseTitle: title }) }
  }
  return { text: isChinese ? node.text : title, link: null }
}
