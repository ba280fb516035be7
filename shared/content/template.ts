import type { LocalDate, PersonRef, Schedule } from '../documents/kernel/index.ts'
import type { Blueprint } from '../engine/index.ts'
import { type DocumentId, newId, type NodeId, type Random, unwrap } from '../foundation/index.ts'
import { mainlandCalendar } from '../planning/calendar/index.ts'
import { sectionIdFor, taskIdFor } from '../planning/conversion/index.ts'
import { loadProcedure, loadTemplate, type TemplateId } from './files.ts'
import { type ContentLanguage, say } from './language.ts'
import { drawMap, type DrawnNode, sectionLink, taskLink } from './map-part.ts'
import { readLength, resolveMoment } from './moments.ts'
import { drawPage } from './page-part.ts'
import { drawProcedure } from './procedure-part.ts'
import { drawProject, type DrawnTask, fieldsOf } from './project-part.ts'
import { sayRepeat } from './repeats.ts'
import { roleName } from './roles.ts'
import type { ContentCard, Template } from './schema.ts'

/** What a person decides when a template is used. */
export type TemplateSetting = {
  readonly language: ContentLanguage
  /** Title of the new project; empty = the template's own. */
  readonly title: string
  /** The day of the main anchor: every date counts from it. */
  readonly anchorDay: LocalDate
  /** Who does the work of a role; a role without anybody becomes a tag. */
  readonly people: ReadonlyMap<string, PersonRef>
  readonly random: Random
}

/** A project from a template: its map, its plan counted from the anchor, and the SOPs it uses below it. */
export async function templateBlueprint(
  id: TemplateId,
  setting: TemplateSetting,
): Promise<{ readonly blueprint: Blueprint; readonly projectId: DocumentId; readonly mapId: DocumentId }> {
  const template = await loadTemplate(id)
  const { language, random } = setting
  const title = setting.title.trim() || say(template.title, language)
  const projectId = newId<DocumentId>(random)
  const mapId = newId<DocumentId>(random)
  const bucketId = newId<DocumentId>(random)
  const tasks: DrawnTask[] = []
  const sections: { id: string; title: string }[] = []
  const nodes = template.lists.map((list): DrawnNode => {
    const nodeId = newId<NodeId>(random)
    const section = { id: sectionIdFor(projectId, nodeId), title: say(list.title, language) }
    sections.push(section)
    const children = list.cards.map((card): DrawnNode => {
      const cardNode = newId<NodeId>(random)
      const taskId = taskIdFor(projectId, cardNode, 0)
      const source = { mapId, nodeId: cardNode }
      tasks.push({ ...drawCard(card, setting), taskId, sectionId: section.id, source })
      const text = say(card.title, language)
      const role = card.milestone ? 'milestone' : 'task'
      const link = taskLink({ projectId, bucketId, taskId, role, baseTitle: text })
      return { nodeId: cardNode, text, link, children: [] }
    })
    return { nodeId, text: section.title, link: sectionLink(projectId, section.id, section.title), children }
  })
  const statuses = template.statusSets[0]?.statuses ?? []
  const anchors = anchorsOf(template, setting)
  const project = drawProject({ projectId, bucketId, title, statuses, sections, anchors, tasks }, language)
  const procedures = template.linkedSops.map(async (sop) =>
    drawProcedure(await loadProcedure(sop), newId<DocumentId>(random), projectId, language),
  )
  const pages = template.pages
    .filter(({ lang }) => lang === language)
    .map((page) =>
      drawPage({
        id: newId<DocumentId>(random),
        title: say(page.title, language),
        markdown: page.body,
        parentId: projectId,
      }),
    )
  const map = drawMap({ mapId, title, projectId, nodes })
  const documents = [...project, map, ...(await Promise.all([...procedures, ...pages]))]
  return { blueprint: { members: [], documents }, projectId, mapId }
}

/** The first day the main anchor of a template can fall on, today or later; null when only the person can know it. */
export function proposedAnchorDay(template: Template, today: LocalDate): LocalDate | null {
  const rule = mainAnchor(template).rule
  if (rule.type !== 'gregorian') return null
  const year = Number(today.slice(0, 4))
  const thisYear = `${year}-${rule.monthDay}`
  return thisYear >= today ? thisYear : `${year + 1}-${rule.monthDay}`
}

/** The anchor every date of a template counts from. */
export function mainAnchor(template: Template): Template['anchors'][number] {
  const main = template.anchors.find((anchor) => anchor.main) ?? template.anchors[0]
  if (!main) throw new Error(`template ${template.id} has no anchor`)
  return main
}

/** What a template would make, for the person to see before it is made. */
export type TemplateOutline = {
  readonly sections: number
  readonly tasks: number
  readonly sops: number
  /** Ids of the roles that do the work, in the order they first appear. */
  readonly roles: readonly string[]
  /** First start and last due day for an anchor; null without one. */
  readonly span: { readonly from: LocalDate; readonly to: LocalDate } | null
  /** Tasks that would be due before `today`. */
  readonly overdue: number
}

/** Counts what a template makes when its main anchor is on `anchorDay` (null = not known yet). */
export function outlineOf(template: Template, anchorDay: LocalDate | null, today: LocalDate): TemplateOutline {
  const cards = template.lists.flatMap((list) => list.cards)
  const daysOf = (moments: readonly (string | undefined)[]): LocalDate[] =>
    anchorDay === null
      ? []
      : moments.flatMap((moment) => (moment === undefined ? [] : [momentOf(moment, anchorDay).slice(0, 10)])).sort()
  const days = daysOf(cards.flatMap(({ start, due }) => [start, due]))
  const [from] = days
  const to = days.at(-1)
  return {
    sections: template.lists.length,
    tasks: cards.length,
    sops: template.linkedSops.length,
    roles: [...new Set(cards.map(({ role }) => role))],
    span: from === undefined || to === undefined ? null : { from, to },
    overdue: daysOf(cards.map(({ due }) => due)).filter((day) => day < today).length,
  }
}

function anchorsOf(template: Template, { anchorDay, language, random }: TemplateSetting) {
  const main = mainAnchor(template)
  return template.anchors.map((anchor) => {
    const { rule } = anchor
    const at = rule.type === 'relative' ? momentOf(rule.at, anchorDay) : `${anchorDay}T${rule.time}`
    const title = anchor[language]
    return { id: newId<string>(random), title, token: title, at, main: anchor === main }
  })
}

function drawCard(
  card: ContentCard,
  { anchorDay, language, people }: TemplateSetting,
): Omit<DrawnTask, 'taskId' | 'sectionId'> {
  const schedule: Schedule = {
    ...(card.start === undefined ? {} : { start: momentOf(card.start, anchorDay) }),
    ...(card.due === undefined ? {} : { due: momentOf(card.due, anchorDay) }),
    ...(card.duration === undefined ? {} : unwrap(readLength(card.duration))),
  }
  const person = people.get(card.role)
  const description = card.repeat === undefined ? '' : sayRepeat(card.repeat, language)
  return {
    statusId: 'todo',
    fields: {
      ...fieldsOf({ ...card, description }, schedule, language),
      ...(person ? { assignees: [person] } : { tags: [roleName(card.role, language)] }),
    },
    checklist: card.checklist.map((item) => ({ text: say(item, language) })),
    comments: [],
  }
}

function momentOf(moment: string, anchorDay: LocalDate): LocalDate {
  return unwrap(resolveMoment(moment, anchorDay, mainlandCalendar))
}
