import { useCallback, useSyncExternalStore } from 'react'
import { err, ok, type Result } from '#shared/foundation/index.ts'
import type { PutBlobFailure } from '#shared/engine/index.ts'
import type { BlobState } from './blob-cache.ts'
import { useEngine } from './engine-context.tsx'
import { imageOf } from './image-of.ts'

/** An image by its id: its object URL while anybody shows it, or why there is none. The URL is dead after unmounting. */
export function useBlob(id: string): BlobState {
  const { blobs } = useEngine()
  const blob = blobs.get(id)
  return useSyncExternalStore(blob.subscribe, blob.current)
}

/** An image that was kept: what a document holds of it. */
export type KeptImage = { readonly blob: string; readonly width: number; readonly height: number }

/**
 * Keeps a pasted, dropped or chosen file as an image: read, made smaller where it is a large photo, stored. Resolves when
 * the bytes are on the disk; put the id into a document only then. A refusal is also told to the person, as a toast.
 */
export function useKeepImage(): (file: Blob) => Promise<Result<KeptImage, PutBlobFailure>> {
  const { client, signals } = useEngine()
  return useCallback(
    async (file) => {
      const image = await imageOf(file)
      const kept = image.ok ? await client.putBlob(image.value.bytes) : image
      if (!kept.ok || !image.ok) {
        const reason = kept.ok ? 'failed' : kept.reason
        signals.imageRefused(reason)
        return err(reason)
      }
      return ok({ blob: kept.value.id, width: image.value.width, height: image.value.height })
    },
    [client, signals],
  )
}

/** The image files of a paste or a drop; empty when there are none, so that the event can go on. */
export function imageFilesIn(transfer: DataTransfer | null): readonly File[] {
  return [...(transfer?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
}

/** Asks the person for image files; `onFiles` hears of those that were chosen, or never. */
export function chooseImageFiles(onFiles: (files: readonly File[]) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'image/*'
  input.multiple = true
  input.addEventListener('change', () => onFiles([...(input.files ?? [])]))
  input.click()
}
