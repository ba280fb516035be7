import * as Y from 'yjs'
import { assert, deterministicId } from '../../foundation/index.ts'
import { applySeed, flatKey, readFlat } from '../kernel/index.ts'
import { taskRoots } from './schema.ts'
import { baseDescription } from './snapshot.ts'

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
  assert(text instanceof Y.Text, 'prepareDescription made the text')
  const current = text.toJSON()
  if (current === next) return
  const { at, removed, inserted } = smallestEdit(current, next)
  if (removed > 0) text.delete(at, removed)
  if (inserted !== '') text.insert(at, inserted)
  edits.set(flatKey(taskId, 'body'), body)
}

function currentBody(doc: Y.Doc, taskId: string): { base: string; body: string; key: string } {
  const { origins, edits } = taskRoots(doc)
  const edit = readFlat(edits).get(taskId) ?? new Map<string, unknown>()
  const origin = readFlat(origins).get(taskId) ?? new Map<string, unknown>()
  const base = baseDescription(edit, origin)
  const known = edit.get('body')
  const body = typeof known === 'string' ? known : deterministicId('description', base)
  return { base, body, key: flatKey(taskId, body) }
}

/** The one replacement that turns `before` into `after`, never cutting a character of two code units in half. */
export function smallestEdit(before: string, after: string): { at: number; removed: number; inserted: string } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  if (isHighSurrogate(before.charCodeAt(start - 1))) start -= 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  if (isLowSurrogate(before.charCodeAt(before.length - end))) end -= 1
  return { at: start, removed: before.length - end - start, inserted: after.slice(start, after.length - end) }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}
