import type { ReactNode } from 'react'
import type { Keys } from '#renderer/app/index.ts'
import type { TaskId } from '#shared/foundation/index.ts'
import type { Match } from '#renderer/parts/index.ts'

/** One line of the palette. */
export type PaletteItem = {
  /** Stable, so that the chosen line stays chosen while results arrive. */
  readonly id: string
  readonly icon: ReactNode
  readonly title: string
  readonly match?: Match
  /** What tells it from others of the same name. */
  readonly detail?: ReactNode
  /** A task: its state, owner and date are shown. */
  readonly taskId?: TaskId
  readonly keys?: Keys
  readonly run: () => void
}

export type PaletteGroup = {
  readonly id: string
  readonly title: string
  readonly items: readonly PaletteItem[]
  /** How many more there are than shown. */
  readonly more?: number
}
