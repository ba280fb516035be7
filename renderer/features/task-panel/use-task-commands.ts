import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand, useEngine, useOpenTask } from '#renderer/app/index.ts'
import { useToaster } from '#renderer/design/index.ts'
import { shortcutText, useTaskText } from '#renderer/parts/index.ts'
import type { CommandInputOf, TaskView } from '#shared/engine/index.ts'

type Fields = Omit<CommandInputOf<'tasks/setFields'>, 'documentId' | 'taskId'>

/** Everything the panel can do to its task. */
export type TaskCommands = {
  readonly set: (fields: Fields, undoGroup?: string) => void
  readonly setStatus: (statusId: string, order: string) => void
  readonly setDescription: (text: string, undoGroup: string) => void
  /** The image on the card; null = none. */
  readonly setCover: (blob: string | null) => void
  readonly removeImage: (blob: string) => void
  readonly addCheck: (text: string) => void
  readonly setCheck: (
    itemId: string,
    change: { readonly done?: boolean; readonly text?: string },
    undoGroup?: string,
  ) => void
  readonly removeCheck: (itemId: string) => void
  readonly addSubtask: (text: string) => void
  readonly setDone: (task: TaskView, done: boolean) => void
  readonly addComment: (text: string) => Promise<boolean>
  readonly remove: () => void
  readonly restore: () => void
}

/** The commands of one task, bound to it. */
export function useTaskCommands(task: TaskView): TaskCommands {
  const { t } = useTranslation(['taskPanel', 'common'])
  const { client } = useEngine()
  const toaster = useToaster()
  const openTask = useOpenTask()
  const readText = useTaskText(task.projectId)
  const setFields = useCommand('tasks/setFields')
  const moveCard = useCommand('tasks/moveCard')
  const setDescription = useCommand('tasks/setDescription')
  const setCover = useCommand('tasks/setCover')
  const removeImage = useCommand('tasks/removeImage')
  const addChecklistItem = useCommand('tasks/addChecklistItem')
  const setChecklistItem = useCommand('tasks/setChecklistItem')
  const removeChecklistItem = useCommand('tasks/removeChecklistItem')
  const createTask = useCommand('plan/createTask')
  const setTaskDone = useCommand('plan/setTaskDone')
  const addComment = useCommand('tasks/addComment')
  const deleteTasks = useCommand('tasks/deleteTasks')
  const restoreTasks = useCommand('tasks/restoreTasks')
  const { id: taskId, documentId, projectId, statusId, title } = task
  return useMemo<TaskCommands>(() => {
    const at = { documentId, taskId }
    return {
      set: (fields, undoGroup) => void setFields({ ...at, ...fields }, grouped(undoGroup)),
      setStatus: (next, order) => void moveCard({ ...at, statusId: next, order }),
      setDescription: (text, undoGroup) => void setDescription({ ...at, text }, { undoGroup }),
      setCover: (blob) => void setCover({ ...at, blob }),
      removeImage: (blob) => void removeImage({ ...at, blob }),
      addCheck: (text) => void addChecklistItem({ ...at, text }),
      setCheck: (itemId, change, undoGroup) => void setChecklistItem({ ...at, itemId, ...change }, grouped(undoGroup)),
      removeCheck: (itemId) => void removeChecklistItem({ ...at, itemId }),
      addSubtask: (text) => void createTask({ projectId, fields: readText(text), parentId: taskId, statusId }),
      setDone: (subtask, done) => void setTaskDone({ taskId: subtask.id, done }),
      addComment: async (text) => (await addComment({ ...at, text })).ok,
      remove: () => {
        void deleteTasks({ documentId, taskIds: [taskId] }).then((result) => {
          if (!result.ok) return
          openTask(null)
          toaster.show({
            text: t('removed', { title: title || t('common:untitled') }),
            action: { label: t('common:undo'), shortcut: shortcutText('Z'), onSelect: () => void client.undo() },
            about: 'undo tasks/deleteTasks',
          })
        })
      },
      restore: () => void restoreTasks({ documentId, taskIds: [taskId] }),
    }
  }, [
    addChecklistItem,
    addComment,
    client,
    createTask,
    deleteTasks,
    documentId,
    moveCard,
    openTask,
    projectId,
    readText,
    removeChecklistItem,
    removeImage,
    restoreTasks,
    setChecklistItem,
    setCover,
    setDescription,
    setFields,
    setTaskDone,
    statusId,
    t,
    taskId,
    title,
    toaster,
  ])
}

function grouped(undoGroup: string | undefined): { readonly undoGroup?: string } {
  return undoGroup === undefined ? {} : { undoGroup }
}
