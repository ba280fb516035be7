import type { ReactNode } from 'react'
import type { Part } from '#renderer/parts/index.ts'

/** A text with what was searched in accent. */
export function Marked({ parts }: { readonly parts: readonly Part[] }): ReactNode {
  return parts.map((part, index) =>
    part.hit ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts of one text have no other identity
      <mark key={index} className="bg-transparent font-medium text-accent-text">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  )
}
