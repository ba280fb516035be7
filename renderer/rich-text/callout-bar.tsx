import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { OctagonAlert, Info, Lightbulb, type LucideIcon, TriangleAlert, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CALLOUT_TONES, type CalloutTone } from '#shared/documents/rich-text/index.ts'
import { IconButton } from '#renderer/design/index.ts'
import { BlockBar } from './block-bar.tsx'
import { ownStep } from './own-step.ts'

const ICONS: Readonly<Record<CalloutTone, LucideIcon>> = {
  info: Info,
  tip: Lightbulb,
  warning: TriangleAlert,
  danger: OctagonAlert,
}

/** Under a callout while the cursor is in it: how serious it is, and the way out of it. */
export function CalloutBar({ editor }: { readonly editor: Editor }): ReactNode {
  const { t } = useTranslation('richText')
  const tone = useEditorState({
    editor,
    selector: ({ editor: current }): unknown => current.getAttributes('callout')['tone'],
  })
  return (
    <BlockBar
      editor={editor}
      name="calloutBar"
      label={t('calloutTools')}
      selector="[data-callout]"
      isShown={(current) => current.state.selection.empty && current.isActive('callout') && !current.isActive('table')}
    >
      {CALLOUT_TONES.map((each) => {
        const Icon = ICONS[each]
        return (
          <IconButton
            key={each}
            small
            label={t(`tone_${each}`)}
            pressed={tone === each}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => ownStep(editor, () => editor.chain().focus().setCalloutTone(each).run())}
          >
            <Icon size={14} />
          </IconButton>
        )
      })}
      <span className="mx-0.5 h-4 w-px bg-line" />
      <IconButton
        small
        label={t('leaveCallout')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => ownStep(editor, () => editor.chain().focus().lift('callout').run())}
      >
        <Undo2 size={14} />
      </IconButton>
    </BlockBar>
  )
}
