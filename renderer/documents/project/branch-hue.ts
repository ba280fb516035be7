import type { BoardView } from '#shared/engine/index.ts'
import { buildWbs, flattenWbs } from '#shared/planning/wbs/index.ts'

const HUES = 7

/** The hue of a branch: its section keeps it in every view. */
export function branchHue(index: number): string {
  return `var(--b${(index % HUES) + 1})`
}

/** The hue of each task that lies in a section, by task id. */
export function taskHues(board: BoardView): ReadonlyMap<string, string> {
  const roots = buildWbs(
    board.sections,
    board.columns.flatMap(({ cards }) => cards),
  )
  return new Map(
    roots.flatMap(({ section, children }, index) =>
      section ? flattenWbs(children).map(({ id }) => [id, branchHue(index)] as const) : [],
    ),
  )
}
