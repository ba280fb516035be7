import type * as Y from 'yjs'
import { deepFreeze, readMeta } from '../kernel/index.ts'
import { type ProcedureHeader, readHeader } from '../procedure/index.ts'
import { type OutlineEntry, readRichText } from '../rich-text/index.ts'
import { sopRoots } from './schema.ts'
import { readSteps, type SopStep } from './steps.ts'
import { draftOf, readVersions, type SopVersion } from './versions.ts'

export type SopSnapshot = {
  readonly title: string
  readonly header: ProcedureHeader
  /** The draft's steps in order, deleted ones included. */
  readonly steps: readonly SopStep[]
  /** Oldest first. */
  readonly versions: readonly SopVersion[]
  /** The hash the draft would be frozen under; the draft is changed while no version has it. */
  readonly draftHash: string
  /** The body without formatting, one line per block. */
  readonly text: string
  readonly outline: readonly OutlineEntry[]
}

/** The SOP as plain data: its draft and its frozen versions. */
export function sopSnapshot(doc: Y.Doc): SopSnapshot {
  const { header, content } = sopRoots(doc)
  const { text, outline } = readRichText(content)
  return deepFreeze({
    title: readMeta(doc).title,
    header: readHeader(Object.fromEntries(header)),
    steps: readSteps(doc),
    versions: readVersions(doc),
    draftHash: draftOf(doc).hash,
    text,
    outline,
  })
}
