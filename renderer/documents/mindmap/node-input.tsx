import { ViewportPortal } from '@xyflow/react'
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
} from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '#renderer/design/index.ts'
import { NODE_STYLE, type PlacedNode, styleOf } from './geometry.ts'
import { wordsTop } from './picture.ts'
import { withoutStrayBreak } from './stray-break.ts'

/**
 * The one text field of the map. It always has the focus and lies over the selected node, invisible until something is
 * typed: so an input method composes its very first key in a real field, which a field that appears on a key cannot do.
 */
export function NodeInput({
  inputRef,
  placed,
  editing,
  label,
  onType,
  onKey,
  onLeave,
  onPaste,
}: {
  readonly inputRef: RefObject<HTMLTextAreaElement | null>
  readonly placed: PlacedNode | undefined
  /** The text being edited, or null while a node is only selected. */
  readonly editing: string | null
  /** The selected node in words, for screen readers. */
  readonly label: string
  /** `composing`: an input method has not decided yet. */
  readonly onType: (text: string, composing: boolean) => void
  readonly onKey: (event: KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onLeave: () => void
  readonly onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void
}): ReactNode {
  const { t } = useTranslation('mindmap')
  // Emptied by hand between edits: React leaves a composing field alone only when it is uncontrolled.
  useLayoutEffect(() => {
    const input = inputRef.current
    if (input && editing === null && input.value !== '') input.value = ''
  }, [editing, inputRef])
  // The portal mounts later than the map; whoever opens a map can type at once.
  const mount = useCallback(
    (element: HTMLTextAreaElement | null) => {
      inputRef.current = element
      element?.focus({ preventScroll: true })
    },
    [inputRef],
  )
  const shiftEnter = useRef(false)
  const style = placed ? styleOf(placed) : NODE_STYLE
  // Over the words, below the picture.
  const top = wordsTop(placed?.picture ?? null, style.padding)
  const height = (placed?.height ?? 22) - top
  return (
    <ViewportPortal>
      <textarea
        ref={mount}
        aria-label={editing === null ? label : t('nodeInput')}
        className="map-input nodrag nopan nowheel"
        data-editing={editing !== null}
        data-undo={editing === null ? 'journal' : undefined}
        rows={1}
        spellCheck={false}
        style={{
          transform: `translate(${placed?.x ?? 0}px, ${(placed?.y ?? 0) + top}px)`,
          minWidth: placed?.width ?? 80,
          minHeight: height,
          fontSize: style.fontSize,
          fontWeight: style.weight,
          lineHeight: `${style.lineHeight}px`,
          paddingInline: style.padding,
          paddingBlock: (height % style.lineHeight) / 2,
        }}
        onChange={(event) => {
          const text = withoutStrayBreak(event.currentTarget, event.nativeEvent, shiftEnter.current)
          onType(text, isComposingInput(event.nativeEvent))
        }}
        onCompositionEnd={(event) => onType(event.currentTarget.value, false)}
        onKeyDown={(event) => {
          shiftEnter.current = event.key === 'Enter' && event.shiftKey
          if (!isComposing(event)) onKey(event)
        }}
        onBlur={onLeave}
        onPaste={onPaste}
      />
    </ViewportPortal>
  )
}

function isComposingInput(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing
}
