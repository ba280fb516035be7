import { z } from 'zod'

/** How a text is set off; several may lie over each other. */
export const MARKS = ['bold', 'italic', 'strike', 'underline', 'code'] as const
export type Mark = (typeof MARKS)[number]

export const CALLOUT_TONES = ['info', 'tip', 'warning', 'danger'] as const
export type CalloutTone = (typeof CALLOUT_TONES)[number]

/** A stretch of text that looks the same, somebody or something named, or a line break inside a block. */
export type Inline =
  | TextRun
  | { readonly mention: { readonly kind: 'member' | 'document'; readonly id: string; readonly label: string } }
  | { readonly break: true }

export type TextRun = { readonly text: string; readonly link?: string; readonly marks?: readonly Mark[] }

/** The text of a block. Plain text is a string. */
export type Line = string | readonly Inline[]

/** An item of a list; one that holds nothing but its line is the line. */
export type ListItem = Line | { readonly text: Line; readonly blocks: readonly RichTextBlock[] }

export type TaskListItem = {
  readonly text: Line
  readonly checked: boolean
  readonly blocks?: readonly RichTextBlock[]
}

/** A block of a body as plain data: what the editor writes, without what only the editor needs. */
export type RichTextBlock =
  | { readonly kind: 'paragraph'; readonly text: Line }
  | { readonly kind: 'heading'; readonly level: number; readonly text: Line }
  | { readonly kind: 'bullets'; readonly items: readonly ListItem[] }
  | { readonly kind: 'numbers'; readonly start?: number; readonly items: readonly ListItem[] }
  | { readonly kind: 'tasks'; readonly items: readonly TaskListItem[] }
  | { readonly kind: 'quote'; readonly blocks: readonly RichTextBlock[] }
  | { readonly kind: 'callout'; readonly tone: CalloutTone; readonly blocks: readonly RichTextBlock[] }
  | { readonly kind: 'code'; readonly language?: string; readonly text: string }
  | { readonly kind: 'rule' }
  /** `header`: the first row names the columns. */
  | { readonly kind: 'table'; readonly header: boolean; readonly rows: readonly (readonly Line[])[] }
  /** `blob` names the bytes by their SHA-256, in hexadecimal. */
  | {
      readonly kind: 'image'
      readonly blob: string
      readonly alt: string
      /** In pixels, where they are known. */
      readonly width?: number
      readonly height?: number
    }

const textInput = z.string().max(20_000)
const inlineInput = z.union([
  z.object({
    text: z.string().max(10_000),
    link: z.string().max(2_000).exactOptional(),
    marks: z.array(z.enum(MARKS)).readonly().exactOptional(),
  }),
  z.object({ mention: z.object({ kind: z.enum(['member', 'document']), id: z.string(), label: z.string() }) }),
  z.object({ break: z.literal(true) }),
])
const lineInput: z.ZodType<Line> = z.union([textInput, z.array(inlineInput).max(500).readonly()])
const blocksInput: z.ZodType<readonly RichTextBlock[]> = z.lazy(() => z.array(richTextBlock).max(1_000).readonly())
const itemInput: z.ZodType<ListItem> = z.union([lineInput, z.object({ text: lineInput, blocks: blocksInput })])
const taskInput = z.object({ text: lineInput, checked: z.boolean(), blocks: blocksInput.exactOptional() })

const sideInput = z.number().int().min(1).max(100_000)

/** What commands accept as a block; bounded, so that a crafted one cannot exhaust the computer. */
export const richTextBlock: z.ZodType<RichTextBlock> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: lineInput }),
  z.object({ kind: z.literal('heading'), level: z.number().int().min(1).max(6), text: lineInput }),
  z.object({ kind: z.literal('bullets'), items: z.array(itemInput).max(1_000).readonly() }),
  z.object({
    kind: z.literal('numbers'),
    start: z.number().int().min(0).exactOptional(),
    items: z.array(itemInput).max(1_000).readonly(),
  }),
  z.object({ kind: z.literal('tasks'), items: z.array(taskInput).max(1_000).readonly() }),
  z.object({ kind: z.literal('quote'), blocks: blocksInput }),
  z.object({ kind: z.literal('callout'), tone: z.enum(CALLOUT_TONES), blocks: blocksInput }),
  z.object({ kind: z.literal('code'), language: z.string().max(40).exactOptional(), text: textInput }),
  z.object({ kind: z.literal('rule') }),
  z.object({
    kind: z.literal('table'),
    header: z.boolean(),
    rows: z.array(z.array(lineInput).max(100).readonly()).max(1_000).readonly(),
  }),
  z.object({
    kind: z.literal('image'),
    blob: z.string().regex(/^[0-9a-f]{64}$/),
    alt: z.string().max(500),
    width: sideInput.exactOptional(),
    height: sideInput.exactOptional(),
  }),
])
