import { type RichTextBlock, entityHref } from '../documents/rich-text/index.ts'
import { type BlueprintDocument, fillWith } from '../engine/index.ts'
import type { DocumentId, TaskId } from '../foundation/index.ts'

/** A task a page belongs to. */
export type PageTask = { readonly bucketId: DocumentId; readonly taskId: TaskId; readonly title: string }

/** A page of the starter content, written as Markdown. Its first heading is its title, which stands above it already. */
export async function drawPage(page: {
  readonly id: DocumentId
  readonly title: string
  readonly markdown: string
  readonly parentId: DocumentId | null
  /** Led to at the end of the page. */
  readonly tasks?: { readonly heading: string; readonly list: readonly PageTask[] }
}): Promise<BlueprintDocument> {
  const { id, title, markdown, parentId, tasks } = page
  // Loaded with the content, when somebody asks for it.
  const { parseMarkdown } = await import('../formats/markdown/index.ts')
  const { blocks } = parseMarkdown(markdown)
  const related = tasks && tasks.list.length > 0 ? relatedBlocks(tasks.heading, tasks.list) : []
  return {
    id,
    kind: 'page',
    title,
    parentId,
    commands: [fillWith('page', 'replaceContent', { blocks: [...blocks, ...related] })],
  }
}

function relatedBlocks(heading: string, tasks: readonly PageTask[]): readonly RichTextBlock[] {
  return [
    { kind: 'heading', level: 2, text: heading },
    {
      kind: 'bullets',
      items: tasks.map(({ bucketId, taskId, title }) => [
        { text: title, link: entityHref(bucketId, { kind: 'task', id: taskId }) },
      ]),
    },
  ]
}
