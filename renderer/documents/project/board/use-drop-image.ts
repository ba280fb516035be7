import { type RefObject, useEffect, useRef } from 'react'
import { imageFilesIn } from '#renderer/app/index.ts'
import { useAddTaskImages } from '#renderer/parts/index.ts'
import type { TaskView } from '#shared/engine/index.ts'

/**
 * An image file dropped on a card becomes its cover. One listener for the whole board, and the card under the file is
 * marked in the page itself: a board of thousands draws nothing for it.
 */
export function useDropImage(
  board: RefObject<HTMLElement | null>,
  taskOf: (taskId: string) => TaskView | undefined,
): void {
  const addImages = useAddTaskImages()
  const latest = useRef({ addImages, taskOf })
  useEffect(() => {
    latest.current = { addImages, taskOf }
  })
  useEffect(() => {
    const element = board.current
    if (!element) return
    let marked: HTMLElement | null = null
    const mark = (card: HTMLElement | null): void => {
      if (card === marked) return
      if (marked) delete marked.dataset['imageOver']
      if (card) card.dataset['imageOver'] = ''
      marked = card
    }
    const cardAt = (event: DragEvent): HTMLElement | null =>
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-card]') : null
    const onOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      // Also beside the cards: the browser would leave the app to show the file.
      event.preventDefault()
      const card = cardAt(event)
      event.dataTransfer.dropEffect = card ? 'copy' : 'none'
      mark(card)
    }
    const onLeave = (event: DragEvent): void => {
      if (!(event.relatedTarget instanceof Node) || !element.contains(event.relatedTarget)) mark(null)
    }
    const onDrop = (event: DragEvent): void => {
      mark(null)
      const files = imageFilesIn(event.dataTransfer)
      if (files.length === 0) return
      event.preventDefault()
      const task = latest.current.taskOf(cardAt(event)?.dataset['card'] ?? '')
      if (task) void latest.current.addImages(task, files, { cover: true })
    }
    element.addEventListener('dragover', onOver)
    element.addEventListener('dragleave', onLeave)
    element.addEventListener('drop', onDrop)
    return () => {
      element.removeEventListener('dragover', onOver)
      element.removeEventListener('dragleave', onLeave)
      element.removeEventListener('drop', onDrop)
    }
  }, [board])
}
