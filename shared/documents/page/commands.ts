import { z } from 'zod'
import { defineCommand } from '../kernel/index.ts'
import { richTextBlock, writeRichText } from '../rich-text/index.ts'
import { contentOf } from './schema.ts'

export const pageCommands = {
  setTitle: defineCommand({
    input: z.object({ title: z.string().max(500) }),
    run: (context, input) => void context.doc.getMap('meta').set('title', input.title),
  }),

  /** Replaces the whole body: for seeds, importers and tests. Typing goes through the editor's mirror. */
  replaceContent: defineCommand({
    input: z.object({ blocks: z.array(richTextBlock).max(5_000).readonly() }),
    run: (context, input) => writeRichText(contentOf(context.doc), input.blocks),
  }),
}
