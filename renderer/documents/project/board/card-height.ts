import type { TaskView } from '#shared/engine/index.ts'

// The measures of a card (DESIGN.md): padding and border, one line of the title, chips and foot with the space above.
const FRAME = 18
const LINE = 20
const ROW = 26
const COVER = 112
/** Widths of wide characters that fit one line of the title in a column of usual width. */
const WIDE_PER_LINE = 15

/** About how high a card will be, before it is drawn; the list measures it then. */
export function estimatedHeight(task: TaskView): number {
  const lines = widthOf(task.title) > WIDE_PER_LINE ? 2 : 1
  const hasFoot =
    task.schedule.due !== undefined || task.checklistTotal > 0 || task.comments > 0 || task.assignees.length > 0
  return (task.cover ? COVER : 0) + FRAME + lines * LINE + (task.tags.length > 0 ? ROW : 0) + (hasFoot ? ROW : 0)
}

function widthOf(text: string): number {
  let width = 0
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1
  return width
}
