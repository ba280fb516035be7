import * as Y from 'yjs'
import { assert, err, ok, type Result } from '../../foundation/index.ts'
import type { CommandContext, CommandDefinition, CommandTable, DocumentType } from './document-type.ts'
import { readMeta, writeMeta } from './meta.ts'
import type { Origin } from './origin.ts'

/** Reasons any command can fail for, besides its own. */
export type KernelReason = 'unknown-command' | 'invalid-input' | 'read-only'

export type CommandFailure<Reason extends string = string> = {
  readonly reason: Reason | KernelReason
  /** For logs and developers; never shown as it is. */
  readonly detail?: string
}

/** Creates the content of a new document in the empty `context.doc`. */
export function createDocument(type: DocumentType, context: CommandContext, title: string): void {
  context.doc.transact(() => {
    writeMeta(context.doc, { kind: type.kind, version: type.version, minWriter: 1, title })
    type.initialise(context, { title })
  }, 'create' satisfies Origin)
}

/** True when this build may write: the kind is known and the document does not ask for a newer one. */
export function isWritable(type: DocumentType | undefined, doc: Y.Doc): boolean {
  if (!type) return false
  const meta = readMeta(doc)
  return meta.kind === type.kind && meta.minWriter <= type.version
}

/** Runs one command of a document: validated input, at most one undoable transaction, or a reason and no change. */
export function runCommand(
  type: DocumentType,
  context: CommandContext,
  name: string,
  rawInput: unknown,
): Result<unknown, CommandFailure> {
  const command = findCommand(type.commands, name)
  if (!command) return err({ reason: 'unknown-command', detail: `${type.kind}/${name}` })
  if (!isWritable(type, context.doc)) return err({ reason: 'read-only' })
  const parsed = command.input.safeParse(rawInput)
  if (!parsed.success) return err({ reason: 'invalid-input', detail: parsed.error.message })
  const input = command.complete ? command.complete(context, parsed.data) : parsed.data
  const checked = command.check?.(context, input)
  if (checked && !checked.ok) return err({ reason: checked.reason })
  if (command.prepare) {
    const prepare = command.prepare
    context.doc.transact(() => prepare(context, input), 'create' satisfies Origin)
  }
  return ok(context.doc.transact(() => command.run(context, input) as unknown, 'user' satisfies Origin))
}

/** Runs a command on a copy: what it would answer and what the document would look like. The document is untouched. */
export function dryRunCommand<Snapshot>(
  type: DocumentType<Snapshot>,
  context: CommandContext,
  name: string,
  rawInput: unknown,
): Result<{ readonly output: unknown; readonly snapshot: Snapshot }, CommandFailure> {
  const copy = new Y.Doc()
  try {
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(context.doc), 'storage' satisfies Origin)
    // After the update, or Yjs would take it for a second writer with our id; equal ids break ties as the real run will.
    copy.clientID = context.doc.clientID
    const result = runCommand(type, { ...context, doc: copy }, name, rawInput)
    return result.ok ? ok({ output: result.value, snapshot: type.snapshot(copy) }) : result
  } finally {
    copy.destroy()
  }
}

function findCommand(table: CommandTable, name: string): CommandDefinition<unknown, unknown, string> | undefined {
  // Object.hasOwn: a name such as "constructor" must not reach the prototype.
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** Throws when a transaction of ours left the document broken. For tests and development. */
export function assertHealthy(type: DocumentType, doc: Y.Doc): void {
  const violations = type.checkIntegrity(doc)
  assert(violations.length === 0, violations.map((v) => `${v.invariant}: ${v.message}`).join('; '))
}
