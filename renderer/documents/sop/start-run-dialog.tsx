import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useOpenDocument, useToday } from '#renderer/app/index.ts'
import { Button, Dialog, Field, Input, isComposing } from '#renderer/design/index.ts'
import { shortDate } from '#renderer/parts/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'

/** Names the run and starts it; the run opens in place of the SOP. */
export function StartRunDialog({
  sopId,
  sopTitle,
  onClose,
}: {
  readonly sopId: DocumentId
  readonly sopTitle: string
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation(['sop', 'common'])
  const today = useToday()
  const openDocument = useOpenDocument()
  const startRun = useCommand('work/startRun')
  const [title, setTitle] = useState(() => `${sopTitle.trim()} ${shortDate(today, today)}`.trim())
  const field = useRef<HTMLInputElement>(null)
  const isStarting = useRef(false)

  const start = async (): Promise<void> => {
    // A second Enter while the first is under way would start a second run.
    if (isStarting.current || title.trim() === '') return
    isStarting.current = true
    const started = await startRun({ sopId, title: title.trim() })
    isStarting.current = false
    if (!started.ok) return
    onClose()
    openDocument(started.value.documentId)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('startRun')}
      closeLabel={t('common:close')}
      initialFocus={field}
      foot={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={title.trim() === ''} onClick={() => void start()}>
            {t('startRun')}
          </Button>
        </>
      }
    >
      <div className="px-5 pt-1 pb-5">
        <Field label={t('runTitle')} help={t('runHelp')}>
          <Input
            ref={field}
            value={title}
            maxLength={500}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) void start()
            }}
          />
        </Field>
      </div>
    </Dialog>
  )
}
