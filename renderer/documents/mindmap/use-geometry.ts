import { useMemo, useState } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { NodeLinkView } from '#shared/engine/index.ts'
import { useToday } from '#renderer/app/index.ts'
import { type Person, shortDate } from '#renderer/parts/index.ts'
import { factsOf, type NodeFacts } from './facts.ts'
import { createGeometry, type Geometry } from './geometry.ts'
import { type Outline, outlineOf, type View } from './outline.ts'
import { useTextMeasure } from './use-text-measure.ts'

/**
 * Places the visible nodes with the font the page really has; again once its web fonts have come. What has not changed
 * since the last time keeps its objects, so that nothing of it is laid out or drawn again.
 */
export function useGeometry(
  map: MapSnapshot,
  links: ReadonlyMap<NodeId, NodeLinkView>,
  ownerOf: (link: NodeLinkView | undefined) => Person | null,
  { top, reveal }: View,
): { readonly outline: Outline; readonly geometry: Geometry } {
  const today = useToday()
  const text = useTextMeasure()
  const [outlineFor] = useState(rememberedOutline)
  const [factsFor] = useState(rememberedFacts)
  const place = useMemo(() => {
    // A new font forgets every size.
    void text
    return createGeometry()
  }, [text])
  const outline = useMemo(() => outlineFor(map, { top, reveal }), [outlineFor, map, top, reveal])
  const facts = useMemo(() => factsFor(map, links, ownerOf, today), [factsFor, map, links, ownerOf, today])
  const geometry = useMemo(
    () =>
      place(outline, {
        ...text,
        facts,
        // The longest form a due date takes here; a few pixels too many are better than a cut date.
        dueTextOf: ({ task }) => (task?.schedule.due ? `${shortDate(task.schedule.due, today)} 00` : ''),
      }),
    [place, outline, facts, text, today],
  )
  return { outline, geometry }
}

/** `outlineOf` against what it answered last; the memory changes no answer. */
function rememberedOutline(): (map: MapSnapshot, view: View) => Outline {
  let last: Outline | undefined
  return (map, view) => (last = outlineOf(map, last, view))
}

/** `factsOf` against what it answered last; the memory changes no answer. */
function rememberedFacts(): (
  map: MapSnapshot,
  links: ReadonlyMap<NodeId, NodeLinkView>,
  ownerOf: (link: NodeLinkView | undefined) => Person | null,
  today: string,
) => ReadonlyMap<NodeId, NodeFacts> {
  let last: ReadonlyMap<NodeId, NodeFacts> | undefined
  return (map, links, ownerOf, today) => (last = factsOf(map, links, ownerOf, today, last))
}
