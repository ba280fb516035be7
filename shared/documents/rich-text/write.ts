import * as Y from 'yjs'
import { z } from 'zod'

const inline = z.union([
  z.object({ text: z.string().max(10_000), link: z.string().max(2_000).exactOptional() }),
  z.object({ mention: z.object({ kind: z.enum(['member', 'document']), id: z.string(), label: z.string() }) }),
])
const line = z.union([z.string().max(20_000), z.array(inline).max(500).readonly()])

/** A block of a body as plain data: what seeds, importers and tests write. The editor knows more kinds. */
export const richTextBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), text: line }),
  z.object({ kind: z.literal('heading'), level: z.number().int().min(1).max(6), text: line }),
  z.object({ kind: z.literal('bullets'), items: z.array(line).max(1_000).readonly() }),
  z.object({
    kind: z.literal('tasks'),
    items: z
      .array(z.object({ text: line, checked: z.boolean() }))
      .max(1_000)
      .readonly(),
  }),
])

export type RichTextBlock = z.infer<typeof richTextBlock>
type Line = z.infer<typeof line>

/** Replaces everything in a fragment, in the shape the editor reads. */
export function writeRichText(fragment: Y.XmlFragment, blocks: readonly RichTextBlock[]): void {
  fragment.delete(0, fragment.length)
  fragment.insert(0, blocks.map(blockElement))
}

function blockElement(block: RichTextBlock): Y.XmlElement {
  switch (block.kind) {
    case 'paragraph':
      return element('paragraph', {}, inlineContent(block.text))
    case 'heading':
      return element('heading', { level: block.level }, inlineContent(block.text))
    case 'bullets':
      return element(
        'bulletList',
        {},
        block.items.map((text) => element('listItem', {}, [paragraph(text)])),
      )
    case 'tasks':
      return element(
        'taskList',
        {},
        block.items.map(({ text, checked }) => element('taskItem', { checked }, [paragraph(text)])),
      )
  }
}

function paragraph(text: Line): Y.XmlElement {
  return element('paragraph', {}, inlineContent(text))
}

function inlineContent(text: Line): (Y.XmlElement | Y.XmlText)[] {
  if (typeof text === 'string') return text === '' ? [] : [new Y.XmlText(text)]
  return text.map((part) => {
    if ('mention' in part) return element('mention', part.mention, [])
    const content = new Y.XmlText()
    content.insert(0, part.text, part.link === undefined ? {} : { link: { href: part.link } })
    return content
  })
}

type Attributes = Readonly<Record<string, string | number | boolean>>

function element(name: string, attributes: Attributes, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement<Record<string, string | number | boolean>>(name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  made.insert(0, children)
  return made as Y.XmlElement // attributes of ProseMirror are values, which Yjs stores but types as text
}
