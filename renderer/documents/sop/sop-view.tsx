import { Lock, Pencil, Play } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { useSnapshot } from '#renderer/app/index.ts'
import { Button, Chip } from '#renderer/design/index.ts'
import { PageHeader } from '#renderer/parts/index.ts'
import { FormatBar, RichText, useRichText } from '#renderer/rich-text/index.ts'
import { sopType } from '#shared/documents/sop/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'
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
  const { t } = useTranslation('sop')
  const sop = useSnapshot(doc, sopType.snapshot)
  const commands = useSopCommands(documentId)
  const [isStarting, setStarting] = useState(false)
  const fragment = useMemo(() => doc.getXmlFragment('content'), [doc])
  const editor = useRichText({ fragment, hold, label: t('notes'), placeholder: t('notesPlaceholder'), readOnly })

  const living = sop.steps.filter((step) => step.deletedAt === null)
  const latest = sop.versions.at(-1)
  const isChanged = latest !== undefined && !sop.versions.some((version) => version.hash === sop.draftHash)
  const title = sop.title.trim() || t('titlePlaceholder')
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
            disabled={living.length === 0}
            title={living.length === 0 ? t('startNeedsSteps') : undefined}
            onClick={() => setStarting(true)}
          >
            <Play size={14} />
            {t('startRun')}
          </Button>
        )}
      </PageHeader>
      <div className="@container min-h-0 grow">
        <div className="flex h-full flex-col overflow-y-auto @min-[920px]:flex-row @min-[920px]:overflow-hidden">
          <div className="min-w-0 shrink-0 grow @min-[920px]:shrink @min-[920px]:overflow-y-auto">
            <div className="mx-auto flex min-h-full max-w-204 flex-col px-8 pt-6 pb-16">
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
