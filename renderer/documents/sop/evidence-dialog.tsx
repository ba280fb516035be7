import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Checkbox, Dialog, Field, Input, isComposing, Segmented, TextArea } from '#renderer/design/index.ts'
import type { Evidence, EvidenceInput } from '#shared/documents/procedure/index.ts'
import { type EvidenceForm, evidenceOf, formOf, formProblem } from './evidence-form.ts'
import { EVIDENCE_KINDS, kindKey } from './evidence-words.ts'

/** What one piece of evidence asks for. Nothing is written before it is saved. Mount it anew for each piece. */
export function EvidenceDialog({
  evidence,
  onSave,
  onRemove,
  onClose,
}: {
  /** `null` for a new one. */
  readonly evidence: Evidence | null
  readonly onSave: (evidence: EvidenceInput) => void
  readonly onRemove: () => void
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation(['sop', 'common'])
  const [form, setForm] = useState<EvidenceForm>(() => formOf(evidence))
  const set = (change: Partial<EvidenceForm>): void => setForm((before) => ({ ...before, ...change }))
  const problem = formProblem(form)
  const save = (): void => {
    if (problem) return
    onSave(evidenceOf(form))
    onClose()
  }
  const foot = (
    <>
      {evidence ? (
        <Button
          variant="danger"
          className="mr-auto"
          onClick={() => {
            onRemove()
            onClose()
          }}
        >
          {t('remove')}
        </Button>
      ) : null}
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      <Button variant="primary" disabled={problem !== null} onClick={save}>
        {t('save')}
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(evidence ? 'editEvidence' : 'addEvidence')}
      closeLabel={t('common:close')}
      foot={foot}
    >
      <div
        role="presentation"
        className="flex flex-col gap-4 px-5 pt-1 pb-5"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event) || !(event.target instanceof HTMLInputElement)) return
          event.preventDefault()
          save()
        }}
      >
        <div className="flex flex-col items-start gap-1.5">
          <span className="font-medium">{t('kind')}</span>
          <Segmented
            label={t('kind')}
            options={EVIDENCE_KINDS.map((kind) => ({ id: kind, label: t(kindKey(kind)) }))}
            value={form.kind}
            onChange={(kind) => set({ kind })}
          />
        </div>
        <Field label={t('label')}>
          <Input
            value={form.label}
            maxLength={200}
            placeholder={t('labelPlaceholder')}
            onChange={(event) => set({ label: event.currentTarget.value })}
          />
        </Field>
        <KindFields form={form} set={set} problem={problem} />
        <Checkbox checked={form.required} onChange={(required) => set({ required })}>
          {t('required')}
        </Checkbox>
      </div>
    </Dialog>
  )
}

function KindFields({
  form,
  set,
  problem,
}: {
  readonly form: EvidenceForm
  readonly set: (change: Partial<EvidenceForm>) => void
  readonly problem: ReturnType<typeof formProblem>
}): ReactNode {
  const { t } = useTranslation('sop')
  const field = (key: 'min' | 'max' | 'unit' | 'minLength', isNumber: boolean): ReactNode => (
    <Field label={t(key)} {...(key === 'max' && problem === 'limitsCrossed' ? { error: t('limitsCrossed') } : {})}>
      <Input
        value={form[key]}
        inputMode={isNumber ? 'decimal' : 'text'}
        maxLength={20}
        onChange={(event) => set({ [key]: event.currentTarget.value })}
      />
    </Field>
  )
  switch (form.kind) {
    case 'number':
      return (
        <div className="grid grid-cols-3 gap-3">
          {field('min', true)}
          {field('max', true)}
          {field('unit', false)}
        </div>
      )
    case 'text':
      return field('minLength', true)
    case 'choice':
      return (
        <Field label={t('options')} {...(problem === 'optionsMissing' ? { help: t('optionsMissing') } : {})}>
          <TextArea value={form.options} rows={3} onChange={(event) => set({ options: event.currentTarget.value })} />
        </Field>
      )
    case 'check':
    case 'link':
    case 'photo':
      return null
  }
}
