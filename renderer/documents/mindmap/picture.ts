import type { NodeImage } from '#shared/documents/mindmap/index.ts'

export type PictureSize = { readonly width: number; readonly height: number }

// Large enough to tell two main images apart, small enough that a branch of ten stays on the screen.
const WIDTH_MAX = 240
const HEIGHT_MAX = 160
/** Between a picture and the words under it, in pixels. */
const PICTURE_GAP = 4

/** How large a picture is drawn in its node, in whole pixels; never larger than it is. */
export function pictureSize(image: NodeImage | null): PictureSize | null {
  if (!image) return null
  const scale = Math.min(1, WIDTH_MAX / image.width, HEIGHT_MAX / image.height)
  return { width: Math.max(1, Math.round(image.width * scale)), height: Math.max(1, Math.round(image.height * scale)) }
}

/** How far below the upper edge of its node the row of words begins. */
export function wordsTop(picture: PictureSize | null, padding: number): number {
  return picture ? padding + picture.height + PICTURE_GAP : 0
}
