import { useEffect, useState } from 'react'
import type * as Content from '#shared/content/index.ts'
import type { Template, TemplateId } from '#shared/content/index.ts'

/** The built-in templates with what reads them: loaded together, when somebody first asks. */
export type TemplateShelf = {
  readonly content: typeof Content
  readonly templates: readonly { readonly id: TemplateId; readonly template: Template }[]
}

let shelf: Promise<TemplateShelf> | null = null

function openShelf(): Promise<TemplateShelf> {
  shelf ??= load().catch((failure: unknown) => {
    shelf = null // the next opening tries again
    throw failure
  })
  return shelf
}

async function load(): Promise<TemplateShelf> {
  const content = await import('#shared/content/index.ts')
  const templates = content.TEMPLATE_IDS.map(async (id) => ({ id, template: await content.loadTemplate(id) }))
  return { content, templates: await Promise.all(templates) }
}

/** The shelf, or null while it loads. A failure is thrown into the pane's error boundary. */
export function useTemplates(): TemplateShelf | null {
  const [loaded, setLoaded] = useState<TemplateShelf | { readonly failure: unknown } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const keep = (next: TemplateShelf | { readonly failure: unknown }): void => {
      if (isCurrent) setLoaded(next)
    }
    openShelf().then(keep, (failure: unknown) => keep({ failure }))
    return () => {
      isCurrent = false
    }
  }, [])
  if (loaded && 'failure' in loaded) throw loaded.failure
  return loaded
}
