import { compareOrder, isOrderKey, type OrderKey } from '../../foundation/index.ts'
import { isBlobId, isSide, recordOf } from '../kernel/index.ts'
import type { Fields } from './read-task.ts'

// More pictures than anybody looks through at a task; what is above belongs into a page.
export const IMAGE_LIMIT = 60

/** An image of a task: the id of its bytes (`engine/blobs`) and what a screen needs before they are there. */
export type TaskImage = {
  readonly blob: string
  readonly name: string
  readonly width: number
  readonly height: number
  readonly order: OrderKey
}

/** An image as it is kept; `false` = taken off, `undefined` = not an image, whatever a peer wrote. */
export function asImage(blob: string, value: unknown): TaskImage | false | undefined {
  if (value === false) return false
  const { name, width, height, order } = recordOf(value)
  if (!isBlobId(blob) || typeof name !== 'string' || !isSide(width) || !isSide(height)) return undefined
  return isOrderKey(order) ? { blob, name, width, height, order } : undefined
}

/** The id of the image on the card; null = none. */
export function asCover(value: unknown): string | null | undefined {
  return value === null || isBlobId(value) ? value : undefined
}

export function readImages(fields: Fields): readonly TaskImage[] {
  const images: TaskImage[] = []
  for (const [blob, value] of fields) {
    const image = asImage(blob, value)
    if (image) images.push(image)
  }
  return images.sort((a, b) => compareOrder({ id: a.blob, order: a.order }, { id: b.blob, order: b.order }))
}
