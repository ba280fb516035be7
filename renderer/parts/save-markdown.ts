import { browserFiles } from '#renderer/app/index.ts'
import type { RichTextBlock } from '#shared/documents/rich-text/index.ts'

/** Writes a document as a Markdown file named after it. What writes Markdown is loaded when the first one is saved. */
export async function saveMarkdown(title: string, blocks: readonly RichTextBlock[], untitled: string): Promise<void> {
  const { renderMarkdown } = await import('#shared/formats/markdown/index.ts')
  const name = (title.trim() || untitled).replaceAll(/[\\/:*?"<>|\n]/g, ' ').slice(0, 120)
  await browserFiles.save(`${name}.md`, new TextEncoder().encode(renderMarkdown({ title, blocks })))
}
