import { useMemo, useState } from 'react'
import type { NodeId } from '#shared/foundation/index.ts'
import type { Annotation, AnnotationKind, MapSnapshot } from '#shared/documents/mindmap/index.ts'
import type { AnnotationAt } from './annotation-layer.tsx'
import { type PlacedAnnotation, placeAnnotations } from './annotations.ts'
import type { Geometry } from './geometry.ts'
import type { MapCommands } from './map-commands.ts'

/** The annotation a person is at, and what can be done with annotations. */
export type Annotating = {
  readonly placed: readonly PlacedAnnotation[]
  readonly at: AnnotationAt | null
  readonly goTo: (at: AnnotationAt | null) => void
  /** Draws one over nodes, or finds the one that is there, and begins to write its words. */
  readonly add: (kind: AnnotationKind, nodeIds: readonly NodeId[]) => void
  readonly edit: (id: string) => void
  readonly remove: (id: string) => void
  /** Ends the writing; null leaves the words as they were. */
  readonly write: (placed: PlacedAnnotation, text: string | null) => void
}

export function useAnnotations(
  map: MapSnapshot,
  geometry: Geometry,
  commands: MapCommands,
  onEnd: () => void,
): Annotating {
  const [at, setAt] = useState<AnnotationAt | null>(null)
  // One that was begun, until the map has it: whoever draws it types its words at once, and they must find their field.
  const [begun, setBegun] = useState<Annotation | null>(null)
  if (begun && (map.annotations.some(({ id }) => id === begun.id) || at?.id !== begun.id)) setBegun(null)
  const placed = useMemo(() => {
    const isWaiting = begun && !map.annotations.some(({ id }) => id === begun.id)
    return placeAnnotations(isWaiting ? { ...map, annotations: [...map.annotations, begun] } : map, geometry)
  }, [map, geometry, begun])
  return {
    placed,
    at,
    goTo: setAt,
    add: (kind, nodeIds) => {
      const drawn = map.annotations.find((one) => one.kind === kind && isSame(one.nodeIds, nodeIds))
      const id = drawn?.id ?? commands.annotate({ kind, nodeIds, text: '' })
      if (!drawn) setBegun({ id, kind, nodeIds, text: '' })
      setAt({ id, editing: true })
    },
    edit: (id) => setAt({ id, editing: true }),
    remove: (id) => {
      commands.removeAnnotation(id)
      setAt(null)
    },
    write: ({ annotation: { id, kind, nodeIds, text: before } }, text) => {
      if (text !== null && text.trim() !== before) commands.annotate({ id, kind, nodeIds, text: text.trim() })
      setAt({ id, editing: false })
      onEnd()
    },
  }
}

function isSame(a: readonly NodeId[], b: readonly NodeId[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}
