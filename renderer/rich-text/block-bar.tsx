import type { Editor } from '@tiptap/core'
import { BubbleMenu } from '@tiptap/react/menus'
import type { ReactNode } from 'react'

/** A bar under the block of a kind that the cursor is in; `selector` finds the block on the page. */
export function BlockBar({
  editor,
  name,
  label,
  selector,
  isShown,
  children,
}: {
  readonly editor: Editor
  /** Of the bar, one for each editor. */
  readonly name: string
  readonly label: string
  readonly selector: string
  /** Asked while the body can be changed. */
  readonly isShown: (editor: Editor) => boolean
  readonly children: ReactNode
}): ReactNode {
  return (
    <BubbleMenu
      editor={editor}
      pluginKey={name}
      shouldShow={({ editor: current }) => current.isEditable && isShown(current)}
      getReferencedVirtualElement={() => {
        const { node } = editor.view.domAtPos(editor.state.selection.from)
        const block = (node instanceof Element ? node : node.parentElement)?.closest(selector)
        return block ? { getBoundingClientRect: () => block.getBoundingClientRect() } : null
      }}
      options={{ placement: 'bottom-start', offset: 6 }}
    >
      <div role="toolbar" aria-label={label} className="pop flex items-center gap-0.5 p-1">
        {children}
      </div>
    </BubbleMenu>
  )
}
