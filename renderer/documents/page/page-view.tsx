import { Ellipsis, FileDown, Lock } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { useActions, useCommand, useSnapshot } from '#renderer/app/index.ts'
import { Chip, IconButton, Menu } from '#renderer/design/index.ts'
import { Backlinks, PageHeader, saveMarkdown } from '#renderer/parts/index.ts'
import { FormatBar, focusStart, Outline, RichText, useRichText } from '#renderer/rich-text/index.ts'
import { readBlocks } from '#shared/documents/rich-text/index.ts'
import { readMeta } from '#shared/documents/kernel/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { PageTitle } from './page-title.tsx'

const titleOf = (doc: Y.Doc): string => readMeta(doc).title

/** Title, body and contents of an open page. */
export function PageView({
  documentId,
  doc,
  hold,
  readOnly,
}: {
  readonly documentId: DocumentId
  readonly doc: Y.Doc
  readonly hold: () => () => void
  readonly readOnly: boolean
}): ReactNode {
  const { t } = useTranslation(['page', 'common'])
  const title = useSnapshot(doc, titleOf)
  const setTitle = useCommand('workspace/renameDocument')
  const fragment = useMemo(() => doc.getXmlFragment('content'), [doc])
  const editor = useRichText({ fragment, hold, label: t('body'), placeholder: t('bodyPlaceholder'), readOnly })
  const exportMarkdown = (): void => void saveMarkdown(title, readBlocks(fragment), t('common:untitled'))
  useActions([
    {
      id: 'page.exportMarkdown',
      title: t('common:exportMarkdown'),
      group: t('common:page'),
      icon: <FileDown size={16} />,
      run: exportMarkdown,
    },
  ])
  return (
    <>
      <PageHeader title={title.trim() || t('titlePlaceholder')}>
        {readOnly ? <Chip icon={<Lock size={12} />}>{t('readOnly')}</Chip> : <FormatBar editor={editor} />}
        <Menu
          align="end"
          trigger={
            <IconButton label={t('common:moreActions')}>
              <Ellipsis size={16} />
            </IconButton>
          }
          entries={[{ id: 'markdown', label: t('common:exportMarkdown'), onSelect: exportMarkdown }]}
        />
      </PageHeader>
      <div className="@container min-h-0 grow overflow-y-auto">
        <div className="flex min-h-full justify-center px-8">
          <aside className="sticky top-8 mt-10 hidden w-44 shrink-0 self-start @min-[960px]:block">
            <Outline editor={editor} label={t('outline')} />
          </aside>
          <article className="flex w-full max-w-168 min-w-0 flex-col px-6 pt-8 pb-24 @min-[960px]:mr-44">
            <PageTitle
              title={title}
              readOnly={readOnly}
              onCommit={(next, undoGroup) => void setTitle({ documentId, title: next }, { undoGroup })}
              onLeaveDown={() => editor && focusStart(editor)}
            />
            <RichText editor={editor} />
            <Backlinks documentId={documentId} />
          </article>
        </div>
      </div>
    </>
  )
}
