import type * as Y from 'yjs'
import { type IntegrityViolation, readFlat, recordOf } from '../kernel/index.ts'
import { hasHash, readContent } from '../procedure/index.ts'
import { readResults, runRoots } from './schema.ts'

/** Broken invariants of a run (README). */
export function checkRunIntegrity(doc: Y.Doc): readonly IntegrityViolation[] {
  const stored = runRoots(doc).pin.get('pin')
  const pin = recordOf(stored)
  const violations: IntegrityViolation[] = []
  const isPinned = typeof pin['versionHash'] === 'string' && hasHash(pin['content'], pin['versionHash'])
  if (stored !== undefined && !isPinned) {
    violations.push({ invariant: 'RN1', message: 'the steps are not those of the version the run is pinned to' })
  }
  const steps = new Map(readContent(pin['content']).steps.map((step) => [step.id as string, step]))
  const readable = readResults(doc)
  for (const [stepId, fields] of readFlat(runRoots(doc).results)) {
    if (!steps.has(stepId)) violations.push({ invariant: 'RN2', message: `a result for ${stepId}, which is no step` })
    if (fields.size !== readable.get(stepId)?.length) {
      violations.push({ invariant: 'RN3', message: `a result of ${stepId} is unreadable` })
    }
  }
  for (const [stepId, fields] of readFlat(runRoots(doc).values)) {
    for (const index of fields.keys()) {
      if (!steps.get(stepId)?.evidence[Number(index)]) {
        violations.push({ invariant: 'RN2', message: `an answer to ${stepId}/${index}, which is not asked` })
      }
    }
  }
  return violations
}
