import type * as Y from 'yjs'

type Edit = { readonly at: number; readonly removed: number; readonly inserted: string }

/** The smallest single replacement that turns `from` into `to`; it never cuts a character of two code units in half. */
export function editBetween(from: string, to: string): Edit {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from.charCodeAt(start) === to.charCodeAt(start)) start += 1
  if (isCutInside(from, start) || isCutInside(to, start)) start -= 1
  let end = 0
  while (end < most - start && from.charCodeAt(from.length - 1 - end) === to.charCodeAt(to.length - 1 - end)) end += 1
  if (end > 0 && (isCutInside(from, from.length - end) || isCutInside(to, to.length - end))) end -= 1
  return { at: start, removed: from.length - start - end, inserted: to.slice(start, to.length - end) }
}

function isCutInside(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000
}

/**
 * Makes a shared text say `to`, touching only what differs, so that two people's edits of one text merge. `base` is
 * what it said when this person began: what others have done since is kept.
 */
export function rewriteText(text: Y.Text, to: string, base?: string): void {
  const now = text.toJSON()
  const edits = base === undefined ? [editBetween(now, to)] : rebase(editBetween(base, to), editBetween(base, now))
  for (const { at, removed, inserted } of edits) {
    if (removed > 0) text.delete(at, removed)
    if (inserted !== '') text.insert(at, inserted)
  }
}

/** The edit `mine` as it is after `theirs`, both of the same text: to be made one after the other. */
function rebase(mine: Edit, theirs: Edit): readonly Edit[] {
  const mineEnd = mine.at + mine.removed
  const theirsEnd = theirs.at + theirs.removed
  const theirsEndNow = theirs.at + theirs.inserted.length
  if (mineEnd <= theirs.at) return [mine]
  if (theirsEnd <= mine.at) return [{ ...mine, at: mine.at + theirsEndNow - theirsEnd }]
  // They overlap. What they put in stays; what is left of my range is on either side of it, the right side first.
  const right = { at: theirsEndNow, removed: Math.max(0, mineEnd - theirsEnd), inserted: mine.inserted }
  const left = { at: mine.at, removed: Math.max(0, theirs.at - mine.at), inserted: '' }
  return [right, left]
}
