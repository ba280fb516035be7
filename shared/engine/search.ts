import { type DocumentId, compareText } from '../foundation/index.ts'
import type { SearchRow } from '../documents/kernel/index.ts'

/** Characters around the first hit shown as excerpt. */
const EXCERPT_BEFORE = 24
const EXCERPT_LENGTH = 96

/** Text as it is compared: full-width forms folded (NFKC), lower case. The same for query and content. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The words of a query; all must occur. Chinese needs no spaces: a word is a substring. */
export function searchWords(query: string): string[] {
  return foldText(query).split(/\s+/u).filter(Boolean)
}

type Entry = { readonly row: SearchRow; readonly title: string; readonly text: string }

export type Hit = { readonly row: SearchRow; readonly inTitle: boolean }

export type SearchIndex = {
  /** Replaces the entries of one document. */
  readonly replace: (documentId: DocumentId, rows: readonly SearchRow[]) => void
  /** Every entry containing all words: title hits first, then document and entity order. Exact. */
  readonly find: (query: string, accept: (row: SearchRow) => boolean) => Hit[]
}

/**
 * Exact search by scanning folded strings: at 10 M characters it beats every index measured in speed and is the only
 * one without wrong answers for Chinese.
 */
export function createSearchIndex(): SearchIndex {
  const byDocument = new Map<DocumentId, readonly Entry[]>()
  // Kept in order, so that thousands of hits need no sorting; worked out again when documents come or go.
  let inOrder: readonly DocumentId[] | null = null
  return {
    replace: (documentId, rows) => {
      if (byDocument.has(documentId) !== rows.length > 0) inOrder = null
      if (rows.length === 0) byDocument.delete(documentId)
      else byDocument.set(documentId, rows.toSorted(compareEntities).map(toEntry))
    },
    find: (query, accept) => {
      const words = searchWords(query)
      if (words.length === 0) return []
      inOrder ??= [...byDocument.keys()].sort(compareText)
      const titleHits: Hit[] = []
      const bodyHits: Hit[] = []
      for (const documentId of inOrder) {
        for (const { row, title, text } of byDocument.get(documentId) ?? []) {
          if (!hasAll(text, words) || !accept(row)) continue
          if (hasAll(title, words)) titleHits.push({ row, inTitle: true })
          else bodyHits.push({ row, inTitle: false })
        }
      }
      return [...titleHits, ...bodyHits]
    },
  }
}

// A loop: this runs for every entry of the workspace with each letter typed.
function hasAll(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false
  return true
}

function toEntry(row: SearchRow): Entry {
  const title = foldText(row.title)
  // The separator keeps a word from matching across the border of title and body.
  return { row, title, text: `${title}\n${foldText(row.body)}` }
}

function compareEntities(a: SearchRow, b: SearchRow): number {
  return compareText(a.entity ?? '', b.entity ?? '')
}

/** The text around the first hit in the body, empty for a title hit. Apart from `find`: of thousands of hits few are shown. */
export function excerptOf({ row: { body }, inTitle }: Hit, query: string): string {
  if (inTitle) return ''
  const words = searchWords(query)
  const folded = foldText(body)
  // Folding may change lengths (㎏ → kg): then positions do not carry over and the excerpt is cut from folded text.
  const shown = folded.length === body.length ? body : folded
  const positions = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0)
  if (positions.length === 0) return ''
  const start = Math.max(0, Math.min(...positions) - EXCERPT_BEFORE)
  const end = start + EXCERPT_LENGTH
  const text = shown.slice(start, end).replaceAll(/\s+/gu, ' ').trim()
  return `${start > 0 ? '…' : ''}${text}${end < shown.length ? '…' : ''}`
}
