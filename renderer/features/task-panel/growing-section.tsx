import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { IconButton, InlineEdit } from '#renderer/design/index.ts'
import { PanelSection } from './field-row.tsx'

/** A section with a list that grows: Enter in the field at its end adds one and stays for the next. */
export function GrowingSection({
  title,
  hint,
  addLabel,
  onAdd,
  children,
}: {
  readonly title: string
  readonly hint: ReactNode
  readonly addLabel: string
  readonly onAdd: (text: string) => void
  /** The `li` elements. */
  readonly children: ReactNode
}): ReactNode {
  const [adding, setAdding] = useState(false)
  return (
    <PanelSection
      title={title}
      hint={hint}
      action={
        <IconButton small label={addLabel} onClick={() => setAdding(true)}>
          <Plus size={14} />
        </IconButton>
      }
    >
      <ul>{children}</ul>
      {adding ? (
        <InlineEdit
          value=""
          keepOpen
          label={addLabel}
          placeholder={addLabel}
          className="mt-1 h-7 w-full"
          onCommit={onAdd}
          onCancel={() => setAdding(false)}
        />
      ) : null}
    </PanelSection>
  )
}
