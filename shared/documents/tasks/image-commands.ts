import { z } from 'zod'
import { err, ok, placeAt, type Result } from '../../foundation/index.ts'
import { defineCommand, flatKey, isBlobId, isSide } from '../kernel/index.ts'
import { IMAGE_LIMIT } from './images.ts'
import { line, taskId } from './input.ts'
import { readTasks } from './live-tasks.ts'
import { taskRoots } from './schema.ts'

const blob = z.string().refine(isBlobId)
const side = z.number().refine(isSide)

/** Images of a task. The bytes are kept first (`engine/blobs`, BL3); what is written here only names them. */
export const imageCommands = {
  /** Puts an image behind the others; with `cover` it is the one on the card. The same one again changes only that. */
  addImage: defineCommand({
    input: z.object({ taskId, blob, name: line, width: side, height: side, cover: z.boolean().optional() }),
    check: ({ doc }, input): Result<void, 'unknown-task' | 'too-many-images'> => {
      const task = readTasks(doc).get(input.taskId)
      if (!task) return err('unknown-task')
      const isNew = !task.images.some((image) => image.blob === input.blob)
      return isNew && task.images.length >= IMAGE_LIMIT ? err('too-many-images') : ok()
    },
    run: ({ doc }, { taskId: id, blob: added, name, width, height, cover }) => {
      const { edits, images } = taskRoots(doc)
      const known = readTasks(doc).get(id)?.images ?? []
      if (!known.some((image) => image.blob === added)) {
        const others = known.map((image) => ({ id: image.blob, order: image.order }))
        const { order, rekeyed } = placeAt(others, others.length)
        for (const moved of rekeyed) {
          const image = known.find((each) => each.blob === moved.id)
          if (image) images.set(flatKey(id, image.blob), valueOf({ ...image, order: moved.order }))
        }
        images.set(flatKey(id, added), valueOf({ name, width, height, order }))
      }
      if (cover) edits.set(flatKey(id, 'cover'), added)
    },
  }),

  /** Takes an image off the task; its bytes stay (BL6). */
  removeImage: defineCommand({
    input: z.object({ taskId, blob }),
    check: ({ doc }, input) => checkImage(readTasks(doc).get(input.taskId), input.blob),
    run: ({ doc }, input) => {
      taskRoots(doc).images.set(flatKey(input.taskId, input.blob), false)
    },
  }),

  /** Chooses the image that the card shows; null = none. */
  setCover: defineCommand({
    input: z.object({ taskId, blob: blob.nullable() }),
    check: ({ doc }, input) => checkImage(readTasks(doc).get(input.taskId), input.blob),
    run: ({ doc }, input) => {
      const { edits } = taskRoots(doc)
      const key = flatKey(input.taskId, 'cover')
      if (edits.get(key) !== input.blob) edits.set(key, input.blob)
    },
  }),
}

function checkImage(
  task: { readonly images: readonly { readonly blob: string }[] } | undefined,
  wanted: string | null,
): Result<void, 'unknown-task' | 'unknown-image'> {
  if (!task) return err('unknown-task')
  return wanted === null || task.images.some((image) => image.blob === wanted) ? ok() : err('unknown-image')
}

function valueOf({ name, width, height, order }: { name: string; width: number; height: number; order: string }) {
  return { name, width, height, order }
}
