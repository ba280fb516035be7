import * as Y from 'yjs'
import { recordOf } from '../kernel/index.ts'
import { MARKS } from './blocks.ts'

/** Every element a body can hold: what the editor's schema, `writeRichText` and `readBlocks` know. */
export const KNOWN_ELEMENTS: ReadonlySet<string> = new Set([
  'blockquote',
  'bulletList',
  'callout',
  'codeBlock',
  'hardBreak',
  'heading',
  'horizontalRule',
  'image',
  'listItem',
  'mention',
  'orderedList',
  'paragraph',
  'table',
  'tableCell',
  'tableHeader',
  'tableRow',
  'taskItem',
  'taskList',
])

/** Every way a text can be set off. */
export const KNOWN_MARKS: ReadonlySet<string> = new Set([...MARKS, 'link'])

/**
 * The names of elements and marks in a body, or in a part of it, that this build does not know: a newer one wrote them.
 * An editor bound to such a body would delete them for everybody, so it must not be bound.
 */
export function unknownParts(part: Y.XmlFragment | Y.XmlText): readonly string[] {
  const unknown = new Set<string>()
  // A list of what is left, not recursion: a hostile body is deeper than the stack.
  const left: unknown[] = [part]
  while (left.length > 0) {
    const next = left.pop()
    if (next instanceof Y.XmlText) for (const mark of unknownMarks(next)) unknown.add(mark)
    if (!(next instanceof Y.XmlFragment)) continue
    if (next instanceof Y.XmlElement && !KNOWN_ELEMENTS.has(next.nodeName)) unknown.add(next.nodeName)
    left.push(...next.toArray())
  }
  return [...unknown]
}

function unknownMarks(text: Y.XmlText): readonly string[] {
  return (text.toDelta() as unknown[]).flatMap((part) =>
    // Overlapping marks of one kind are stored as `link--<hash>`.
    Object.keys(recordOf(recordOf(part)['attributes'])).filter((name) => !KNOWN_MARKS.has(name.split('--')[0] ?? name)),
  )
}
