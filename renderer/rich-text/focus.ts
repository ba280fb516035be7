import type { Editor } from '@tiptap/core'
import { Selection } from '@tiptap/pm/state'

// Tiptap's own focus command waits for a frame; the key that follows would still land in the field before.

/** Puts the cursor at the start of a body, at once. */
export function focusStart(editor: Editor): void {
  editor.view.dispatch(editor.state.tr.setSelection(Selection.atStart(editor.state.doc)).scrollIntoView())
  editor.view.focus()
}

/** Puts the cursor at the end of a body, at once; after a last block that is no paragraph, into a new one. */
export function focusEnd(editor: Editor): void {
  const { doc } = editor.state
  if (doc.lastChild && doc.lastChild.type.name !== 'paragraph') {
    editor.commands.insertContentAt(doc.content.size, { type: 'paragraph' })
  }
  editor.view.dispatch(editor.state.tr.setSelection(Selection.atEnd(editor.state.doc)).scrollIntoView())
  editor.view.focus()
}
