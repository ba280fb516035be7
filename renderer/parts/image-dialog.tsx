import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '#renderer/design/index.ts'
import { BlobImage } from './blob-image.tsx'

/** One picture as large as the window allows. */
export function ImageDialog({
  name,
  image,
  onClose,
}: {
  readonly name: string
  readonly image: { readonly blob: string; readonly width: number; readonly height: number }
  readonly onClose: () => void
}): ReactNode {
  const { t } = useTranslation('common')
  return (
    <Dialog open onClose={onClose} title={name} closeLabel={t('close')} width={960}>
      <div className="grid place-items-center p-5 pt-0">
        <BlobImage id={image.blob} alt={name} width={image.width} height={image.height} className="max-h-[70vh]" />
      </div>
    </Dialog>
  )
}
