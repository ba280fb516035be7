import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '#renderer/design/index.ts'
import type { Evidence, EvidenceInput } from '#shared/documents/procedure/index.ts'
import { EvidenceDialog } from './evidence-dialog.tsx'
import { EVIDENCE_MOST, inputOf } from './evidence-form.ts'
import { EvidenceIcon } from './evidence-icon.tsx'
import { evidenceText } from './evidence-words.ts'

/** What a step asks for as proof, as chips; each opens to be changed. */
export function EvidenceList({
  evidence,
  readOnly,
  onChange,
}: {
  readonly evidence: readonly Evidence[]
  readonly readOnly: boolean
  readonly onChange: (evidence: EvidenceInput[]) => void
}): ReactNode {
  const { t } = useTranslation('sop')
  const [editing, setEditing] = useState<number | 'new' | null>(null)
  const inputs = evidence.flatMap((item) => inputOf(item) ?? [])
  // Evidence of a newer build cannot be written back, so a list with some is left alone.
  const locked = readOnly || inputs.length < evidence.length
  if (locked && evidence.length === 0) return null
  const chip = (item: Evidence): ReactNode => (
    <Chip outline icon={<EvidenceIcon kind={item.kind} />}>
      {evidenceText(item, t)}
      {item.required ? '' : ` · ${t('optional')}`}
    </Chip>
  )
  return (
    <div className="mt-1 flex flex-wrap items-center gap-1.5 text-12 text-ink-3">
      {evidence.length > 0 ? <span>{t('evidence')}</span> : null}
      {evidence.map((item, index) =>
        locked ? (
          <span key={index}>{chip(item)}</span>
        ) : (
          <button
            key={index}
            type="button"
            title={t('editEvidence')}
            className="max-w-full rounded-4 hover:bg-hover"
            onClick={() => setEditing(index)}
          >
            {chip(item)}
          </button>
        ),
      )}
      {locked || evidence.length >= EVIDENCE_MOST ? null : (
        <button
          type="button"
          aria-label={t('addEvidence')}
          className="flex h-5 items-center gap-1 rounded-4 px-1 text-ink-3 hover:bg-hover hover:text-ink"
          onClick={() => setEditing('new')}
        >
          <Plus size={12} aria-hidden />
          {t('evidence')}
        </button>
      )}
      {editing === null ? null : (
        <EvidenceDialog
          evidence={editing === 'new' ? null : (evidence[editing] ?? null)}
          onSave={(saved) =>
            onChange(editing === 'new' ? [...inputs, saved] : inputs.map((item, at) => (at === editing ? saved : item)))
          }
          onRemove={() => onChange(inputs.filter((_item, at) => at !== editing))}
          onClose={() => setEditing(null)}
        />
      )}
    </div>
  )
}
