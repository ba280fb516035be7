import { useCallback, useMemo } from 'react'
import type { DocumentId, NodeId } from '#shared/foundation/index.ts'
import type { NodeLinkView } from '#shared/engine/index.ts'
import { useQuery } from '#renderer/app/index.ts'
import { peopleOf, type Person } from '#renderer/parts/index.ts'

/** The tasks behind a map's nodes. Re-renders when one of them changes. */
export function useLinks(mapId: DocumentId): {
  readonly links: ReadonlyMap<NodeId, NodeLinkView>
  readonly linkOf: (id: NodeId) => NodeLinkView | undefined
  /** The accountable person of a linked node. */
  readonly ownerOf: (link: NodeLinkView | undefined) => Person | null
} {
  const answer = useQuery('map/links', { mapId })
  const members = useQuery('workspace/members', null)
  const links = useMemo(() => new Map((answer ?? []).map((link) => [link.nodeId, link])), [answer])
  const linkOf = useCallback((id: NodeId) => links.get(id), [links])
  const ownerOf = useCallback(
    (link: NodeLinkView | undefined) => peopleOf(link?.task?.assignees.slice(0, 1) ?? [], members ?? [])[0] ?? null,
    [members],
  )
  return { links, linkOf, ownerOf }
}
