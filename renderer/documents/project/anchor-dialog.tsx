import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/index.ts'
import { Button, Dialog, Field, Input } from '#renderer/design/index.ts'
import type { AnchorView } from '#shared/engine/index.ts'
import type { DocumentId } from '#shared/foundation/index.ts'

/** Names the project's D-day and sets its date: what `T-7` in a title is counted from. */
export function AnchorDialog({
  projectId,
  anchor,
  onClose,
}: {
  readonly projectId: DocumentId
  readonly anchor: AnchorView | undefined
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation(['project', 'common'])
  const [title, setTitle] = useState(anchor?.title || anchor?.token || '')
  const [at, setAt] = useState(anchor?.at.slice(0, 10) ?? '')
  const setMainAnchor = useCommand('plan/setMainAnchor')
  const write = async (next: { readonly title: string; readonly at: string } | null): Promise<void> => {
    if ((await setMainAnchor({ projectId, anchor: next })).ok) onClose()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (at !== '') void write({ title, at })
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('dDay')}
      closeLabel={t('common:close')}
      width={400}
      foot={
        <>
          {anchor ? (
            <Button className="mr-auto" onClick={() => void write(null)}>
              {t('removeDDay')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="anchor-form" disabled={at === ''}>
            {t('setDDay')}
          </Button>
        </>
      }
    >
      <form id="anchor-form" className="grid grid-cols-[1fr_160px] gap-3 px-4 pb-4" onSubmit={submit}>
        <Field label={t('dDayName')} help={t('dDayHelp')}>
          <Input
            value={title}
            maxLength={40}
            placeholder={t('dDayExample')}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </Field>
        <Field label={t('dDayDate')}>
          <Input type="date" value={at} onChange={(event) => setAt(event.currentTarget.value)} />
        </Field>
      </form>
    </Dialog>
  )
}
