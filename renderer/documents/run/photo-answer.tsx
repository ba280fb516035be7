import { Camera, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { imageFilesIn, useKeepImage } from '#renderer/app/index.ts'
import { Button, IconButton } from '#renderer/design/index.ts'
import { BlobImage } from '#renderer/parts/index.ts'
import { PHOTOS_MAX, photoIdsOf } from '#shared/documents/procedure/index.ts'
import type { RunAnswer } from '#shared/documents/run/index.ts'

/** Photos as evidence: chosen, taken with the camera of a phone, pasted or dropped. Kept before they count. */
export function PhotoAnswer({
  answer,
  disabled,
  name,
  onAnswer,
}: {
  readonly answer: RunAnswer | null
  readonly disabled: boolean
  readonly name: string
  readonly onAnswer: (value: string | null) => void
}): ReactNode {
  const { t } = useTranslation('run')
  const keep = useKeepImage()
  const field = useRef<HTMLInputElement>(null)
  const [busy, setBusy] = useState(false)
  const ids = photoIdsOf(answer?.value ?? null)
  const set = (next: readonly string[]): void => onAnswer(next.length === 0 ? null : next.join(' '))
  const add = async (files: readonly Blob[]): Promise<void> => {
    setBusy(true)
    let next = ids
    // One after the other: each has been refused or kept, and told, before the next.
    for (const file of files) {
      const kept = await keep(file)
      if (kept.ok) next = [...new Set([...next, kept.value.blob])].slice(0, PHOTOS_MAX)
    }
    setBusy(false)
    if (next !== ids) set(next)
  }
  const take = (transfer: DataTransfer | null): boolean => {
    const files = disabled ? [] : imageFilesIn(transfer)
    if (files.length > 0) void add(files)
    return files.length > 0
  }
  return (
    <div
      role="presentation"
      className="flex flex-wrap items-center gap-2 pt-2"
      onPaste={(event) => take(event.clipboardData) && event.preventDefault()}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => take(event.dataTransfer) && event.preventDefault()}
    >
      {ids.map((id, index) => (
        <span key={id} className="relative w-24">
          <BlobImage id={id} alt={t('photoNumber', { name, number: index + 1 })} fit="cover" className="h-24!" />
          {disabled ? null : (
            <IconButton
              small
              label={t('photoRemove', { number: index + 1 })}
              className="absolute! top-1 right-1 bg-raised!"
              onClick={() => set(ids.filter((each) => each !== id))}
            >
              <X size={14} />
            </IconButton>
          )}
        </span>
      ))}
      {ids.length === 0 && disabled ? <span className="text-ink-2">–</span> : null}
      {disabled || ids.length >= PHOTOS_MAX ? null : (
        <>
          <input
            ref={field}
            type="file"
            accept="image/*"
            multiple
            className="hidden"
            aria-label={t('photoAddTo', { name })}
            onChange={(event) => {
              void add([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
          <Button aria-label={t('photoAddTo', { name })} disabled={busy} onClick={() => field.current?.click()}>
            <Camera size={14} />
            {t('photoAdd')}
          </Button>
        </>
      )}
    </div>
  )
}
