import type { Editor } from '@tiptap/core'
import { yUndoPluginKey } from '@tiptap/y-tiptap'

/**
 * Does something that is a step of undo of its own. The binding's history takes together what happens within half a
 * second; a table made and a row deleted right after it are two things to whoever did them.
 */
export function ownStep(editor: Editor, work: () => void): void {
  endStep(editor)
  work()
  endStep(editor)
}

/** Lets the next change begin a step of undo of its own. */
export function endStep(editor: Editor): void {
  const state: unknown = yUndoPluginKey.getState(editor.state)
  // Of an editor that is not bound there is no history; y-tiptap types none of it.
  const history = (state as { readonly undoManager?: { readonly stopCapturing: () => void } } | undefined)?.undoManager
  history?.stopCapturing()
}
