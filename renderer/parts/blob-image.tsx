import clsx from 'clsx'
import { ImageOff, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useBlob } from '#renderer/app/index.ts'

/**
 * A kept image. Its place has the right shape before it is there, so that nothing jumps; while it is not, or cannot be
 * shown, the place says why. Give width and height wherever they are known.
 */
export function BlobImage({
  id,
  alt,
  width,
  height,
  fit = 'contain',
  className,
}: {
  readonly id: string
  readonly alt: string
  readonly width?: number
  readonly height?: number
  /** `cover` fills what is around it and cuts what stands over: cards, thumbnails. */
  readonly fit?: 'contain' | 'cover'
  readonly className?: string
}): ReactNode {
  const blob = useBlob(id)
  const isCover = fit === 'cover'
  // Known size, or 4:3 until the image itself says better.
  const ratio = isCover
    ? undefined
    : width && height
      ? `${width} / ${height}`
      : blob.state === 'ready'
        ? undefined
        : '4 / 3'
  const box = clsx(isCover ? 'block size-full object-cover' : 'block max-w-full rounded-6 object-contain', className)
  if (blob.state === 'ready') {
    return (
      <img
        src={blob.url}
        alt={alt}
        {...(width && height ? { width, height } : {})}
        decoding="async"
        draggable={false}
        className={box}
        style={{ aspectRatio: ratio }}
      />
    )
  }
  return (
    <span
      {...(alt === '' ? { role: 'presentation' } : { role: 'img', 'aria-label': alt })}
      aria-busy={blob.state === 'loading'}
      className={clsx(
        box,
        'flex items-center justify-center overflow-hidden bg-sunken',
        isCover ? '' : 'w-full border border-line-subtle',
      )}
      style={{ aspectRatio: ratio }}
    >
      {blob.state === 'loading' ? null : <Absent state={blob.state} />}
    </span>
  )
}

const SENTENCES = { missing: 'imageMissing', damaged: 'imageDamaged', failed: 'imageFailed' } as const

function Absent({ state }: { readonly state: keyof typeof SENTENCES }): ReactNode {
  const { t } = useTranslation('common')
  const Icon = state === 'damaged' ? TriangleAlert : ImageOff
  return (
    <span className="flex max-w-full items-center gap-1.5 px-2 py-1 text-12 text-ink-3">
      <Icon size={14} aria-hidden className="shrink-0" />
      <span>{t(SENTENCES[state])}</span>
    </span>
  )
}
