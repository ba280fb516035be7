import { useState } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import { slidesOf } from './presentation.tsx'

/** How a person looks at a map now; nothing of it is in the document. */
export type MapView = {
  /** The branch shown alone; null is the whole map. */
  readonly top: NodeId | null
  readonly focusOn: (top: NodeId | null) => void
  /** The slide of a presentation, null outside one. */
  readonly slide: number | null
  readonly present: (slide: number | null) => void
  readonly finding: boolean
  readonly find: (finding: boolean) => void
  readonly outlineOpen: boolean
  readonly toggleOutline: () => void
  /** Only the thoughts, nothing of the plan. */
  readonly plain: boolean
  readonly togglePlain: () => void
}

export function useView(map: MapSnapshot): MapView {
  const [focused, focusOn] = useState<NodeId | null>(null)
  const [slide, present] = useState<number | null>(null)
  const [finding, find] = useState(false)
  const [outlineOpen, setOutlineOpen] = useState(false)
  const [plain, setPlain] = useState(false)
  const slides = slide === null ? null : slidesOf(map)
  const shown = slides && slide !== null ? (slides[Math.min(slide, slides.length - 1)] ?? null) : focused
  return {
    // Deleted meanwhile, perhaps by somebody else: the whole map again.
    top: shown && isAlive(map, shown) ? shown : null,
    focusOn,
    slide,
    present,
    finding,
    find,
    outlineOpen,
    toggleOutline: () => setOutlineOpen(!outlineOpen),
    plain,
    togglePlain: () => setPlain(!plain),
  }
}

function isAlive(map: MapSnapshot, id: NodeId): boolean {
  for (let at: NodeId | 'floating' | 'trash' | null | undefined = id; ; at = map.nodes[at]?.parentId) {
    if (at === null || at === 'floating') return true
    if (at === undefined || at === 'trash') return false
  }
}
