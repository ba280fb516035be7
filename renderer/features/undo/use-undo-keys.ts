import { useEffect } from 'react'
import { hasCommandKey, isTextField } from '#renderer/parts/index.ts'
import { useUndo } from './use-undo.ts'

/** ⌘/Ctrl+Z and ⌘/Ctrl+⇧+Z (or Ctrl+Y) for the whole window. Inside a text field they stay with the field. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || !hasCommandKey(event) || isTextField(event.target)) return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) void undo()
      else if ((key === 'z' && event.shiftKey) || key === 'y') void redo()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [undo, redo])
}
