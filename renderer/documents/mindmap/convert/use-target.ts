import { useMemo, useState } from 'react'
import type { DocumentId } from '#shared/foundation/index.ts'
import type { AnchorView, MainAnchor, TreeDocument } from '#shared/engine/index.ts'
import { useQuery } from '#renderer/app/index.ts'

export const NEW_PROJECT = 'new'

/** The project that the branch goes into, and the day its dates count from: as it is, or as typed here. */
export type Target = {
  readonly id: string
  readonly choose: (id: string) => void
  /** What the fields show; the day is empty while there is none. */
  readonly anchor: MainAnchor
  readonly setAnchor: (anchor: MainAnchor) => void
  /** What `T-7` counts from, the typed one included. */
  readonly anchors: readonly AnchorView[]
  /** What the conversion has to write: nothing when the day stays as it is. */
  readonly changed: MainAnchor | null
}

const NONE: MainAnchor = { title: '', at: '' }

/** Where to convert to: what the person chose, else the project the branch is linked with, else the first one. */
export function useTarget(projects: readonly TreeDocument[], linkedTo: DocumentId | undefined): Target {
  const [chosen, choose] = useState<string | null>(null)
  const id = chosen ?? linkedTo ?? projects[0]?.id ?? NEW_PROJECT
  // A new project has no anchors, and no id to ask for.
  const known = useQuery('project/anchors', { projectId: id as DocumentId })
  const main = known?.find((anchor) => anchor.main)
  const present = main ? { title: main.title || main.token, at: main.at.slice(0, 10) } : NONE
  const [typed, setTyped] = useState<{ readonly id: string; readonly anchor: MainAnchor } | null>(null)
  const anchor = typed?.id === id ? typed.anchor : present
  const changed = anchor.at !== '' && (anchor.at !== present.at || anchor.title !== present.title) ? anchor : null
  const anchors = useMemo((): readonly AnchorView[] => {
    const others = (known ?? []).map((each) => ({ ...each, main: changed ? false : each.main }))
    if (!changed) return known ?? []
    const token = changed.title.replaceAll(/\s+/gu, '') || 'D-day'
    return [
      ...others.filter((each) => each.token !== token),
      { id: 'typed', title: changed.title, token, at: changed.at, main: true },
    ]
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the parts of `changed`, which is made anew each time
  }, [known, changed?.title, changed?.at])
  return { id, choose, anchor, setAnchor: (next) => setTyped({ id, anchor: next }), anchors, changed }
}
