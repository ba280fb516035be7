import { Ellipsis, FileDown, Lock, Pencil, Play } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { useActions, useSnapshot } from '#renderer/app/index.ts'
import { Button, Chip, IconButton, Menu } from '#renderer/design/index.ts'
import { Backlinks, PageHeader, saveMarkdown } from '#renderer/parts/index.ts'
import { FormatBar, RichText, useRichText } from '#renderer/rich-text/index.ts'
import { readBlocks } from '#shared/documents/rich-text/index.ts'
import { sopType } from '#shared/documents/sop/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
import { sopBlocks } from './sop-blocks.ts'
import { SopHeader } from './sop-header.tsx'
import { SopSide } from './sop-side.tsx'
import { StartRunDialog } from './start-run-dialog.tsx'
import { StepList } from './step-list.tsx'
import { useSopCommands } from './use-sop-commands.ts'

/** The draft of a SOP: header, steps, notes, and its runs beside them. */
export function SopView({
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
  const { t } = useTranslation(['sop', 'common'])
  const sop = useSnapshot(doc, sopType.snapshot)
  const commands = useSopCommands(documentId)
  const [isStarting, setStarting] = useState(false)
  const fragment = useMemo(() => doc.getXmlFragment('content'), [doc])
  const editor = useRichText({ fragment, hold, label: t('notes'), placeholder: t('notesPlaceholder'), readOnly })

  const living = sop.steps.filter((step) => step.deletedAt === null)
  const latest = sop.versions.at(-1)
  const isChanged = latest !== undefined && !sop.versions.some((version) => version.hash === sop.draftHash)
  const title = sop.title.trim() || t('titlePlaceholder')
  const exportMarkdown = (): void => {
    const blocks = sopBlocks({ header: sop.header, steps: living, notes: notesOf(fragment) }, t)
    void saveMarkdown(sop.title, blocks, t('titlePlaceholder'))
  }
  useActions([
    {
      id: 'sop.exportMarkdown',
      title: t('common:exportMarkdown'),
      group: t('common:sop'),
      icon: <FileDown size={16} />,
      run: exportMarkdown,
    },
  ])
  return (
    <>
      <PageHeader {...(sop.header.number === '' ? {} : { crumb: sop.header.number })} title={title}>
        {latest ? <Chip outline>{latest.label}</Chip> : null}
        {isChanged ? (
          <Chip tone="info" icon={<Pencil size={12} />}>
            {t('changed')}
          </Chip>
        ) : null}
        {readOnly ? (
          <Chip icon={<Lock size={12} />}>{t('readOnly')}</Chip>
        ) : (
          <Button
            variant="primary"
            data-tour="start-run"
            disabled={living.length === 0}
            title={living.length === 0 ? t('startNeedsSteps') : undefined}
            onClick={() => setStarting(true)}
          >
            <Play size={14} />
            {t('startRun')}
          </Button>
        )}
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
      <div className="@container min-h-0 grow">
        <div className="flex h-full flex-col overflow-y-auto @min-[920px]:flex-row @min-[920px]:overflow-hidden">
          <div className="min-w-0 shrink-0 grow @min-[920px]:shrink @min-[920px]:overflow-y-auto">
            <div className="@container/sop mx-auto flex min-h-full max-w-204 flex-col px-8 pt-6 pb-16">
              <SopHeader title={sop.title} header={sop.header} steps={living} readOnly={readOnly} commands={commands} />
              <StepList steps={sop.steps} readOnly={readOnly} commands={commands} />
              <section aria-label={t('notes')} className="mt-8 flex grow flex-col border-t border-line-subtle pt-5">
                <div className="flex items-center pb-2">
                  <h2 className="font-semibold">{t('notes')}</h2>
                  {readOnly ? null : (
                    <div className="ml-auto">
                      <FormatBar editor={editor} />
                    </div>
                  )}
                </div>
                <RichText editor={editor} />
                <Backlinks documentId={documentId} />
              </section>
            </div>
          </div>
          <div className="shrink-0 border-t border-line-subtle @min-[920px]:w-75 @min-[920px]:overflow-y-auto @min-[920px]:border-t-0 @min-[920px]:border-l">
            <SopSide sopId={documentId} versions={sop.versions} />
          </div>
        </div>
      </div>
      {isStarting ? (
        <StartRunDialog sopId={documentId} sopTitle={sop.title} onClose={() => setStarting(false)} />
      ) : null}
    </>
  )
}

/** The notes, or nothing when nobody has written any: an empty body is one empty paragraph. */
function notesOf(fragment: Y.XmlFragment): ReturnType<typeof readBlocks> {
  const blocks = readBlocks(fragment)
  return blocks.every((block) => block.kind === 'paragraph' && block.text === '') ? [] : blocks
}
