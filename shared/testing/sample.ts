import * as Y from 'yjs'
import { type MemberId, type ReplicaId, seededRandom } from '../foundation/index.ts'
import { type CommandContext, createDocument, type DocumentType, runCommand } from '../documents/kernel/index.ts'
import { SIMULATED_DOCUMENT } from './devices/index.ts'

/** Runs a command of the sample and answers its output; throws when the command is refused. */
export type SampleWriter = (name: string, input: unknown) => unknown

/** A document filled by commands alone, byte for byte the same every time. */
export function sampleDocument(
  type: DocumentType,
  { title, seed = 1 }: { readonly title: string; readonly seed?: number },
  fill: (run: SampleWriter) => void,
): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 1000 + seed
  const context: CommandContext = {
    doc,
    documentId: SIMULATED_DOCUMENT,
    nowMs: Date.UTC(2026, 9, 16, 2, 40),
    random: seededRandom(seed),
    replica: 'sample0000000000' as ReplicaId, // fixed: a sample is always the same
    actor: 'memberlinxia0000' as MemberId, // fixed, for the same reason
  }
  createDocument(type, context, title)
  fill((name, input) => {
    const result = runCommand(type, context, name, input)
    if (!result.ok) throw new Error(`sample: ${type.kind}/${name} → ${JSON.stringify(result.reason)}`)
    return result.value
  })
  return doc
}
