import type { Editor } from '@tiptap/core'
import { useCallback, useMemo } from 'react'
import { chooseImageFiles, imageFilesIn, useKeepImage } from '#renderer/app/index.ts'
import { ownStep } from './own-step.ts'

/** Puts image files into a text: kept first, then named in the document, so that it never names what is not there. */
export type Images = {
  readonly insert: (editor: Editor, files: readonly Blob[], position: number) => Promise<void>
  /** Asks for files, and puts them where the cursor is. */
  readonly choose: (editor: Editor) => void
  /** The images of a paste or drop; true when there were some. */
  readonly take: (editor: Editor, transfer: DataTransfer | null, position: number) => boolean
}

export function useImages(): Images {
  const keep = useKeepImage()
  const insert = useCallback(
    async (editor: Editor, files: readonly Blob[], position: number): Promise<void> => {
      for (const file of files) {
        const kept = await keep(file)
        // Refused: the person has been told. Meanwhile the text may have become shorter, or the editor gone.
        if (!kept.ok || editor.isDestroyed) continue
        const { blob, width, height } = kept.value
        const at = Math.min(position, editor.state.doc.content.size)
        ownStep(editor, () =>
          editor.commands.insertContentAt(at, { type: 'image', attrs: { blob, alt: '', width, height } }),
        )
      }
    },
    [keep],
  )
  return useMemo(
    () => ({
      insert,
      choose: (editor) => chooseImageFiles((files) => void insert(editor, files, editor.state.selection.from)),
      take: (editor, transfer, position) => {
        const files = imageFilesIn(transfer)
        if (files.length > 0) void insert(editor, files, position)
        return files.length > 0
      },
    }),
    [insert],
  )
}
