import { err, ok, type Result } from '#shared/foundation/index.ts'
import { BLOB_LIMIT_BYTES } from '#shared/engine/index.ts'

/** An image as it will be kept. `width` and `height` as it is seen, with the camera's turn applied. */
export type ReadImage = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

/** Longer photos are made smaller: enough for a full screen, a fifth of what a phone takes. */
export const LONGEST_SIDE = 2560

const QUALITY = 0.85

/**
 * Reads a file as an image: its size, and smaller bytes when it is large. A JPEG is always drawn anew, because a camera writes
 * into it where and when it was taken; another file that is small enough stays byte for byte what it was. Whether it may be
 * kept is the engine's decision, by its first bytes.
 */
export async function imageOf(file: Blob): Promise<Result<ReadImage, 'not-an-image' | 'too-large'>> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (!bitmap) return err('not-an-image')
  try {
    const { width, height } = bitmap
    // A moving picture would stand still once drawn anew.
    const scale = file.type === 'image/gif' ? 1 : Math.min(1, LONGEST_SIDE / Math.max(width, height))
    if (scale === 1 && !(await isJpeg(file))) {
      if (file.size > BLOB_LIMIT_BYTES) return err('too-large')
      return ok({ bytes: new Uint8Array(await file.arrayBuffer()), width, height })
    }
    const smaller = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
    return ok({ bytes: await drawn(bitmap, smaller), ...smaller })
  } finally {
    bitmap.close()
  }
}

async function isJpeg(file: Blob): Promise<boolean> {
  const [first, second, third] = new Uint8Array(await file.slice(0, 3).arrayBuffer())
  return first === 0xff && second === 0xd8 && third === 0xff
}

type Size = { readonly width: number; readonly height: number }

/** As WebP, which keeps what is transparent; a browser that cannot write it answers PNG, which is kept as well. */
async function drawn(bitmap: ImageBitmap, { width, height }: Size): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser draws nothing')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY })
  return new Uint8Array(await blob.arrayBuffer())
}
