import { z } from 'zod'

// The shapes of the built-in content, as far as the product uses them; what else the files hold is for later.

/** A display text in both languages; a plain text is Chinese, and shown as it is in English too. */
export const words = z.union([z.string(), z.object({ zh: z.string(), en: z.string() })])
export type Words = z.infer<typeof words>

const id = z.string().min(1)
const category = z.enum(['todo', 'doing', 'done', 'cancelled'])
const priority = z.enum(['urgent', 'high', 'medium', 'low'])
const named = { id, zh: z.string(), en: z.string() }

export const statusSchema = z.object({ ...named, category })
export type ContentStatus = z.infer<typeof statusSchema>

/** What cards of templates and tasks of the sample share. */
const work = {
  id,
  title: words,
  start: z.string().optional(),
  due: z.string().optional(),
  priority: priority.default('medium'),
  duration: z.string().optional(),
  milestone: z.boolean().default(false),
  deliverable: words.optional(),
  repeat: z.string().optional(),
}

export const cardSchema = z.object({ ...work, role: id, checklist: z.array(words).default([]) })
export type ContentCard = z.infer<typeof cardSchema>

export const taskSchema = z.object({
  ...work,
  section: id.optional(),
  owner: id,
  helpers: z.array(id).default([]),
  status: id,
  tags: z.array(words).default([]),
  description: words.optional(),
  blockedReason: words.optional(),
  checklist: z.array(z.object({ text: words, done: z.boolean() })).default([]),
  comments: z.array(z.object({ id, by: id, at: z.string(), text: words })).default([]),
})
export type ContentTask = z.infer<typeof taskSchema>

const anchorRule = z.discriminatedUnion('type', [
  z.object({ type: z.literal('gregorian'), monthDay: z.string(), time: z.string() }),
  z.object({ type: z.literal('manual'), time: z.string() }),
  z.object({ type: z.literal('relative'), to: id, at: z.string() }),
])

export const templateSchema = z.object({
  schema: z.literal('branchline/template@1'),
  id,
  code: z.string(),
  title: words,
  about: words,
  anchors: z.array(z.object({ ...named, rule: anchorRule, main: z.boolean().default(false) })).min(1),
  statusSets: z.array(z.object({ id, statuses: z.array(statusSchema) })).min(1),
  lists: z.array(z.object({ id, title: words, cards: z.array(cardSchema) })).min(1),
  pages: z.array(z.object({ id, title: words, lang: z.enum(['zh', 'en']), body: z.string() })).default([]),
  linkedSops: z.array(id).default([]),
})
export type Template = z.infer<typeof templateSchema>

const required = { required: z.boolean() }
export const contentEvidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('check'), ...required }),
  z.object({ kind: z.literal('signature'), ...required }),
  z.object({ kind: z.literal('text'), ...required, minChars: z.number(), maxChars: z.number() }),
  z.object({ kind: z.literal('number'), ...required, min: z.number(), max: z.number(), unit: z.string() }),
  z.object({ kind: z.literal('photo'), ...required }),
  z.object({ kind: z.literal('file'), ...required }),
  z.object({ kind: z.literal('link'), ...required }),
  z.object({ kind: z.literal('choice'), ...required, options: z.array(z.string()).min(1) }),
])
export type ContentEvidence = z.infer<typeof contentEvidence>

export const procedureSchema = z.object({
  schema: z.literal('branchline/sop@1'),
  id,
  number: z.string(),
  title: words,
  purpose: words,
  scope: words,
  owner: id,
  reviewEvery: z.enum(['30d', '90d', '180d', '365d', 'before-campaign']),
  steps: z
    .array(
      z.object({
        id,
        title: words,
        role: id,
        expectedMinutes: z.number(),
        instruction: words,
        evidence: z.array(contentEvidence),
        stopGate: z.boolean().default(false),
        showIf: z.object({ note: words.optional() }).optional(),
        onFail: z.array(z.object({ note: words })).default([]),
      }),
    )
    .min(1),
})
export type Procedure = z.infer<typeof procedureSchema>

const nodeLink = z.object({ kind: z.enum(['project', 'section', 'task']), id, state: z.string().optional() })

export const sampleSchema = z.object({
  schema: z.literal('branchline/sample@1'),
  demoClock: z.object({ asOf: z.string() }),
  anchors: z.array(z.object({ ...named, token: z.string(), rel: z.string(), main: z.boolean() })),
  members: z.array(z.object({ id, name: z.string(), nameEn: z.string().optional() })).min(1),
  projects: z.array(
    z.object({
      id,
      title: words,
      lead: id,
      statuses: z.array(statusSchema),
      sections: z.array(z.object({ id, title: words })).default([]),
      tasks: z.array(taskSchema),
    }),
  ),
  map: z.object({
    title: words,
    project: id,
    nodes: z.array(
      z.object({
        id,
        parent: id.optional(),
        text: z.string(),
        title: z.string(),
        en: z.string().optional(),
        role: z.string().optional(),
        link: nodeLink.optional(),
      }),
    ),
  }),
  pages: z.array(
    z.object({
      id,
      title: words,
      /** Markdown, in Chinese. */
      body: z.string(),
      /** What it says, for readers of English. */
      summaryEn: z.string(),
      linkedTasks: z.array(id).default([]),
    }),
  ),
  sops: z.array(z.object({ ref: id })),
})
export type Sample = z.infer<typeof sampleSchema>

export const rolesSchema = z.object({ schema: z.literal('branchline/roles@1'), roles: z.array(z.object(named)) })
