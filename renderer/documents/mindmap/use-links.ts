import { useCallback, useMemo } from 'react'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'
import type { NodeLinkView } from '#shared/engine/index.ts'
import { useQuery } from '#renderer/app/index.ts'
import { peopleOf, type Person } from '#renderer/parts/index.ts'

/** The tasks behind a map's nodes. Re-renders when one of them changes. */
export function useLinks(mapId: DocumentId): {
  readonly linkOf: (id: NodeId) => NodeLinkView | undefined
  /** The accountable person of a linked node. */
  readonly ownerOf: (link: NodeLinkView | undefined) => Person | null
} {
  const links = useQuery('map/links', { mapId })
  const members = useQuery('workspace/members', null)
  const byNode = useMemo(() => new Map((links ?? []).map((link) => [link.nodeId, link])), [links])
  const linkOf = useCallback((id: NodeId) => byNode.get(id), [byNode])
  const ownerOf = useCallback(
    (link: NodeLinkView | undefined) => peopleOf(link?.task?.assignees.slice(0, 1) ?? [], members ?? [])[0] ?? null,
    [members],
  )
  return { linkOf, ownerOf }
}
