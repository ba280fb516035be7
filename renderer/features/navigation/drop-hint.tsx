import type { Instruction } from '@atlaskit/pragmatic-drag-and-drop-hitbox/tree-item'
import type { ReactNode } from 'react'
import { INDENT } from './tree.ts'

/** Where a dragged document would go: a bar above or below a line, at its level, or a dashed box around it. */
export function DropHint({
  instruction,
  depth,
}: {
  readonly instruction: Instruction
  readonly depth: number
}): ReactNode {
  if (instruction.type === 'instruction-blocked') return null
  if (instruction.type === 'make-child') {
    return (
      <span
        aria-hidden
        className="pointer-events-none absolute inset-0 rounded-6 border-2 border-dashed border-accent"
      />
    )
  }
  const level = instruction.type === 'reparent' ? instruction.desiredLevel : depth
  return (
    <span
      aria-hidden
      className={`pointer-events-none absolute right-1 z-1 h-0.5 rounded-full bg-accent ${
        instruction.type === 'reorder-above' ? '-top-px' : '-bottom-px'
      }`}
      style={{ left: 6 + level * INDENT }}
    />
  )
}
