import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import clsx from 'clsx'
import type { ReactNode } from 'react'

type Heading = { readonly level: number; readonly text: string; readonly position: number }

/** The headings of a body; a click brings one into view. Renders nothing while there is no heading. */
export function Outline({ editor, label }: { readonly editor: Editor | null; readonly label: string }): ReactNode {
  const headings = useEditorState({
    editor,
    selector: ({ editor: current }) => (current ? headingsOf(current) : []),
    equalityFn: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  })
  if (!headings || headings.length === 0) return null
  // A page that begins with small headings is not indented for it.
  const top = Math.min(...headings.map((heading) => heading.level))
  return (
    <nav aria-label={label}>
      <p className="pb-1 text-12 text-ink-3">{label}</p>
      <ul className="border-l border-line">
        {headings.map((heading) => (
          <li key={heading.position}>
            <button
              type="button"
              title={heading.text}
              className={clsx(
                'block h-6 w-full truncate pr-2 text-left text-12 text-ink-2 hover:text-ink',
                ['pl-3', 'pl-6', 'pl-9'][heading.level - top],
              )}
              onClick={() => editor && show(editor, heading.position)}
            >
              {heading.text}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

// Headings stand at the top level only: inside quotes and lists they are part of what is quoted.
function headingsOf(editor: Editor): readonly Heading[] {
  const headings: Heading[] = []
  editor.state.doc.forEach((node, position) => {
    if (node.type.name !== 'heading' || node.textContent.trim() === '') return
    headings.push({ level: Number(node.attrs['level']), text: node.textContent, position })
  })
  return headings
}

function show(editor: Editor, position: number): void {
  const element = editor.view.nodeDOM(position)
  if (element instanceof Element) element.scrollIntoView({ block: 'start' })
}
