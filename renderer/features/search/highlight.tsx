import type { ReactNode } from 'react'
import { splitByWords } from './split-by-words.ts'

/** A text with the searched words in accent. */
export function Highlight({ text, words }: { readonly text: string; readonly words: string }): ReactNode {
  return splitByWords(text, words).map((part, index) =>
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
