import type * as Y from 'yjs'

/** The root map every document has; the only part an unknown or newer document is read for. */
export type DocumentMeta = {
  readonly kind: string
  readonly version: number
  /** The lowest layout version that may write into it. */
  readonly minWriter: number
  readonly title: string
}

/** Reads `meta`, tolerating anything: missing or mistyped values read as unknown. */
export function readMeta(doc: Y.Doc): DocumentMeta {
  const meta = doc.getMap('meta')
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  const integer = (value: unknown): number => (Number.isInteger(value) ? Number(value) : 0)
  return {
    kind: text(meta.get('kind')),
    version: integer(meta.get('v')),
    minWriter: integer(meta.get('minWriter')),
    title: text(meta.get('title')),
  }
}

/** Writes the keys of `meta`; called by the kernel when a document is created. */
export function writeMeta(doc: Y.Doc, meta: DocumentMeta): void {
  const map = doc.getMap('meta')
  map.set('kind', meta.kind)
  map.set('v', meta.version)
  map.set('minWriter', meta.minWriter)
  map.set('title', meta.title)
}
