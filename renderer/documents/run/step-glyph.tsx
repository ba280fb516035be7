import { CircleSlash, CircleX, Lock, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'
import { StatusGlyph } from '#renderer/design/index.ts'
import type { RunStep } from '#shared/documents/run/index.ts'

/** The state of a step as a glyph of its own shape; the word stands beside it. */
export function StepGlyph({ step }: { readonly step: RunStep }): ReactNode {
  switch (step.state) {
    case 'todo':
      return step.locked ? <Lock size={14} className="text-ink-3" aria-hidden /> : <StatusGlyph state="todo" />
    case 'doing':
      return <StatusGlyph state="doing" />
    case 'done':
      return <StatusGlyph state="done" />
    case 'failed':
      return <CircleX size={14} className="text-bad-solid" aria-hidden />
    case 'skipped':
      return <SkipForward size={14} className="text-warn-solid" aria-hidden />
    case 'not-applicable':
      return <CircleSlash size={14} className="text-ink-3" aria-hidden />
  }
}
