import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, isComposing, TextArea } from '#renderer/design/index.ts'
import { hasCommandKey } from '#renderer/parts/index.ts'

/** Asks why, for what cannot be recorded without a reason. Mount it anew for each question. */
export function ReasonDialog({
  title,
  help,
  confirm,
  danger = false,
  onConfirm,
  onClose,
}: {
  readonly title: string
  readonly help: string
  /** The button that records it. */
  readonly confirm: string
  readonly danger?: boolean
  /** Gets the reason; resolves to whether it was recorded. */
  readonly onConfirm: (reason: string) => Promise<boolean>
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation(['run', 'common'])
  const [reason, setReason] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const confirmReason = async (): Promise<void> => {
    if (reason.trim() !== '' && (await onConfirm(reason.trim()))) onClose()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={t('common:close')}
      initialFocus={field}
      foot={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button
            variant={danger ? 'danger-solid' : 'primary'}
            disabled={reason.trim() === ''}
            onClick={() => void confirmReason()}
          >
            {confirm}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 px-5 pt-1 pb-5">
        <p className="text-ink-2">{help}</p>
        <TextArea
          ref={field}
          aria-label={t('reason')}
          placeholder={t('reason')}
          rows={3}
          maxLength={2_000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && hasCommandKey(event) && !isComposing(event)) void confirmReason()
          }}
        />
      </div>
    </Dialog>
  )
}
