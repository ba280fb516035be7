import { FileDown } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useActions, useEngine, useOpenDocument } from '#renderer/app/index.ts'
import type { Files } from '#renderer/app/index.ts'
import { useToaster } from '#renderer/design/index.ts'
import { fillWith } from '#shared/engine/index.ts'
import { type DocumentId, newId } from '#shared/foundation/index.ts'

/** Offers to make a page of a Markdown file; the page is one step of undo, and opened. */
export function useImportMarkdown(files: Files): void {
  const { t } = useTranslation(['markdown', 'actions'])
  const { client, random } = useEngine()
  const openDocument = useOpenDocument()
  const toaster = useToaster()
  const importFile = async (): Promise<void> => {
    const file = await files.open('.md,.markdown,.txt,text/markdown,text/plain')
    if (!file) return
    const text = decode(file.bytes)
    if (text === null) return toaster.show({ text: t('notText', { name: file.name }), tone: 'problem' })
    const { parseMarkdown } = await import('#shared/formats/markdown/index.ts')
    const { title, blocks } = parseMarkdown(text)
    const id = newId<DocumentId>(random)
    const built = await client.run('workspace/build', {
      blueprint: {
        members: [],
        documents: [
          {
            id,
            kind: 'page',
            title: (title ?? file.name.replace(/\.[^.]+$/, '')).slice(0, TITLE_MAX),
            parentId: null,
            commands: [fillWith('page', 'replaceContent', { blocks })],
          },
        ],
      },
    })
    if (built.ok) openDocument(id)
    else toaster.show({ text: t('tooLarge', { name: file.name }), tone: 'problem' })
  }
  useActions(
    [
      {
        id: 'create.markdown',
        title: t('import'),
        group: t('actions:create'),
        icon: <FileDown size={16} />,
        keywords: t('words'),
        run: () => void importFile(),
      },
    ],
    'window',
  )
}

const TITLE_MAX = 500

/** The text of a file in UTF-8, or in the encoding of Chinese Windows; null when it is neither. */
function decode(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (!text.includes('\0')) return text
    } catch {
      // Not this one.
    }
  }
  return null
}
