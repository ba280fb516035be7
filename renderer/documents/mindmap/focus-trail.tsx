import { ChevronRight } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NodeId } from '#shared/foundation/index.ts'
import type { MapSnapshot } from '#shared/documents/mindmap/index.ts'
import { placeIn } from './map-commands.ts'

/** Where the branch shown alone hangs; each step leads back to that branch, the first to the whole map. */
export function FocusTrail({
  map,
  top,
  onFocus,
}: {
  readonly map: MapSnapshot
  readonly top: NodeId
  readonly onFocus: (top: NodeId | null) => void
}): ReactNode {
  const { t } = useTranslation('mindmap')
  const above = trailOf(map, top)
  return (
    <nav
      aria-label={t('focusTrail')}
      className="absolute top-3 left-4 z-10 flex max-w-[calc(100%-2rem)] items-center gap-0.5 rounded-8 border border-line bg-raised p-1 text-12"
    >
      {above.map((id) => (
        <Fragment key={id}>
          <button
            type="button"
            className="min-w-0 truncate rounded-4 px-1.5 py-0.5 text-ink-2 hover:bg-hover"
            onClick={() => onFocus(id === map.rootId ? null : id)}
          >
            {id === map.rootId ? t('wholeMap') : map.nodes[id]?.text || t('emptyNode')}
          </button>
          <ChevronRight size={12} aria-hidden className="shrink-0 text-ink-3" />
        </Fragment>
      ))}
      <span aria-current="true" className="min-w-0 truncate px-1.5 font-medium">
        {map.nodes[top]?.text || t('emptyNode')}
      </span>
    </nav>
  )
}

/** The nodes above one, from the root; a floating topic is reached from the root too. */
export function trailOf(map: MapSnapshot, id: NodeId): readonly NodeId[] {
  const above: NodeId[] = []
  for (let at = placeIn(map, id)?.parentId; at; at = placeIn(map, at)?.parentId) above.unshift(at)
  return above[0] === map.rootId ? above : [map.rootId, ...above]
}
