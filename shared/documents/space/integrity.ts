import type * as Y from 'yjs'
import { isOrderKey } from '../../foundation/index.ts'
import { type IntegrityViolation, readFlat } from '../kernel/index.ts'
import { resolveTree } from './resolve.ts'
import { entryMap, memberMap, readEntries } from './schema.ts'

/** Broken invariants of a space (README). A cycle is not one: concurrent moves may store it, and reading cuts it. */
export function checkSpaceIntegrity(doc: Y.Doc): readonly IntegrityViolation[] {
  return [...entryViolations(doc), ...treeViolations(doc), ...memberViolations(doc)]
}

function entryViolations(doc: Y.Doc): IntegrityViolation[] {
  const violations: IntegrityViolation[] = []
  for (const [id, fields] of readFlat(entryMap(doc))) {
    if (!fields.has('kind')) violations.push({ invariant: 'SP1', message: `${id} has no kind` })
    for (const [field, value] of fields) {
      if (isValidField(field, value) === false) {
        violations.push({ invariant: 'SP2', message: `${field} of ${id} has an unexpected value` })
      }
    }
  }
  return violations
}

/** Undefined for a field this build does not know: a newer one may have written it. */
function isValidField(field: string, value: unknown): boolean | undefined {
  switch (field) {
    case 'kind':
      return typeof value === 'string' && value !== ''
    case 'title':
      return typeof value === 'string'
    case 'place':
      return Array.isArray(value) && (value[0] === null || typeof value[0] === 'string') && isOrderKey(value[1])
    case 'created':
      return typeof value === 'number' && Number.isFinite(value)
    case 'deletedAt':
      return value === null || (typeof value === 'number' && Number.isFinite(value))
    default:
      return undefined
  }
}

function treeViolations(doc: Y.Doc): IntegrityViolation[] {
  const documents = resolveTree(readEntries(doc))
  const byId = new Map(documents.map((document) => [document.id, document]))
  return documents.flatMap((document) => {
    const seen = new Set<string>()
    let at = byId.get(document.id)
    while (at && !seen.has(at.id)) {
      seen.add(at.id)
      at = at.parentId === null ? undefined : byId.get(at.parentId)
    }
    return at ? [{ invariant: 'SP4', message: `${document.id} is shown inside a cycle` }] : []
  })
}

function memberViolations(doc: Y.Doc): IntegrityViolation[] {
  return [...memberMap(doc)].flatMap(([id, name]) =>
    typeof name === 'string' ? [] : [{ invariant: 'SP6', message: `member ${id} has no name` }],
  )
}
