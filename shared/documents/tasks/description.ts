import * as Y from 'yjs'
import { applySeed, flatKey, readFlat, rewriteText } from '../kernel/index.ts'
import { mergeBeginnings } from './beginning.ts'
import { baseDescription, bodyOf } from './read-task.ts'
import { taskRoots } from './schema.ts'

/**
 * Makes the Y.Text of a description at its first edit, filled with what the description began with.
 * A constant seed of (task, text): two people who edit for the first time while apart edit the same Y.Text (TK7).
 */
export function prepareDescription(doc: Y.Doc, taskId: string): void {
  const { texts } = taskRoots(doc)
  const { base, key } = currentBody(doc, taskId)
  if (texts.get(key) instanceof Y.Text) return
  applySeed(doc, `description|${key}`, (seed) => seed.getMap('texts').set(key, new Y.Text(base)))
}

/** Turns the description into `next` by the smallest edit, so that what others type beside it stays. */
export function editDescription(doc: Y.Doc, taskId: string, next: string): void {
  const { texts, edits } = taskRoots(doc)
  const { body, key } = currentBody(doc, taskId)
  const text = texts.get(key)
  if (!(text instanceof Y.Text)) {
    // A peer put something else in its place; the plain field is what is read then.
    edits.set(flatKey(taskId, 'description'), next)
    return
  }
  if (text.toJSON() === next) return
  rewriteText(text, next)
  edits.set(flatKey(taskId, 'body'), body)
}

function currentBody(doc: Y.Doc, taskId: string): { base: string; body: string; key: string } {
  const { origins, edits, texts } = taskRoots(doc)
  const base = baseDescription({
    edits: new Map([['description', edits.get(flatKey(taskId, 'description'))]]),
    beginning: mergeBeginnings(readFlat(origins).get(taskId) ?? new Map()),
  })
  const known = edits.get(flatKey(taskId, 'body'))
  // Only while its text is here: seeding it under the known name from another base would part the documents for ever.
  const isHere = typeof known === 'string' && texts.get(flatKey(taskId, known)) instanceof Y.Text
  const body = isHere ? known : bodyOf(base)
  return { base, body, key: flatKey(taskId, body) }
}
