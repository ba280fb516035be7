import { useCallback } from 'react'
import { useCommand, useEngine, useKeepImage } from '#renderer/app/index.ts'
import type { TaskView } from '#shared/engine/index.ts'
import { newId } from '#shared/foundation/index.ts'

/** The limit of a title, which a file's name on a phone can pass. */
const NAME_LIMIT = 200

/**
 * Puts pasted, dropped or chosen files at a task, one after another as one undo step; with `cover` the first is on its
 * card. A file that is refused is told, and the others go on.
 */
export function useAddTaskImages(): (
  task: Pick<TaskView, 'id' | 'documentId'>,
  files: readonly File[],
  options?: { readonly cover?: boolean },
) => Promise<void> {
  const { random } = useEngine()
  const keep = useKeepImage()
  const addImage = useCommand('tasks/addImage')
  return useCallback(
    async ({ id: taskId, documentId }, files, { cover = false } = {}) => {
      const undoGroup = newId<string>(random)
      let isFirst = true
      for (const file of files) {
        const kept = await keep(file)
        if (!kept.ok) continue
        const name = file.name.slice(0, NAME_LIMIT)
        await addImage({ documentId, taskId, name, ...kept.value, cover: cover && isFirst }, { undoGroup })
        isFirst = false
      }
    },
    [addImage, keep, random],
  )
}
