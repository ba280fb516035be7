import type * as Y from 'yjs'
import { compareText, type MemberId } from '../../foundation/index.ts'
import { numberOrNull, readMeta, recordOf, textOr } from '../kernel/index.ts'
import { hasHash, hashContent, hashText, type ProcedureContent, readContent, readHeader } from '../procedure/index.ts'
import { readRichText } from '../rich-text/index.ts'
import { sopRoots } from './schema.ts'
import { livingSteps, readSteps } from './steps.ts'

/** A frozen text: what runs are pinned to. */
export type SopVersion = {
  /** The hash of `content`: the version's identity. */
  readonly hash: string
  /** `v0.1`, `v0.2` …; versions frozen apart on the same base are told apart as `v0.2-a`, `v0.2-b`. */
  readonly label: string
  readonly frozenAtMs: number
  readonly by: MemberId
  /** False when what is stored is not what the hash says: somebody changed it past the commands. Do not run it. */
  readonly intact: boolean
  readonly content: ProcedureContent
  /** The body's text at that time. */
  readonly body: string
}

/** What is stored under a version's hash, as one value that no command overwrites. */
export type StoredVersion = {
  readonly content: ProcedureContent
  readonly body: string
  /** One more than the largest its author had seen; gives the label. */
  readonly sequence: number
  readonly frozenAtMs: number
  readonly by: string
}

/** The present text as a version would hold it. */
export function draftOf(doc: Y.Doc): {
  readonly hash: string
  readonly content: ProcedureContent
  readonly body: string
} {
  const { header, content: fragment } = sopRoots(doc)
  const body = readRichText(fragment).text
  const content: ProcedureContent = {
    title: readMeta(doc).title,
    header: readHeader(Object.fromEntries(header)),
    steps: livingSteps(readSteps(doc)),
    bodyHash: hashText(body),
  }
  return { hash: hashContent(content), content, body }
}

/** The frozen versions, oldest first by the order in which their authors saw each other. */
export function readVersions(doc: Y.Doc): SopVersion[] {
  const read = [...sopRoots(doc).versions].map(([hash, value]) => {
    const stored = recordOf(value)
    const body = textOr(stored['body'], '')
    const content = readContent(stored['content'])
    return {
      hash,
      sequence: sequenceOf(stored),
      frozenAtMs: numberOrNull(stored['frozenAtMs']) ?? 0,
      by: textOr(stored['by'], '') as MemberId, // ids are opaque: any text is one
      intact: hasHash(stored['content'], hash) && hashText(body) === content.bodyHash,
      content,
      body,
    }
  })
  read.sort((a, b) => a.sequence - b.sequence || compareText(a.hash, b.hash))
  return read.map(({ sequence, ...version }) => {
    const twins = read.filter((other) => other.sequence === sequence)
    const suffix = twins.length > 1 ? `-${letterOf(twins.findIndex((twin) => twin.hash === version.hash))}` : ''
    return { ...version, label: `v0.${sequence}${suffix}` }
  })
}

/** The sequence for the next version frozen here. */
export function nextSequence(doc: Y.Doc): number {
  return 1 + Math.max(0, ...[...sopRoots(doc).versions.values()].map((value) => sequenceOf(recordOf(value))))
}

// A peer may have written anything: what is no sequence counts as the first, and none can push labels out of sight.
const MAX_SEQUENCE = 1_000_000

function sequenceOf(stored: Readonly<Record<string, unknown>>): number {
  const sequence = stored['sequence']
  return Number.isInteger(sequence) ? Math.min(Math.max(Number(sequence), 1), MAX_SEQUENCE) : 1
}

function letterOf(index: number): string {
  return index < 26 ? String.fromCharCode(97 + index) : String(index)
}
