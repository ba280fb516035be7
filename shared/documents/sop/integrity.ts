import type * as Y from 'yjs'
import { isOrderKey } from '../../foundation/index.ts'
import { type IntegrityViolation, isEntityId, readFlat, recordOf } from '../kernel/index.ts'
import { sopRoots } from './schema.ts'
import { readVersions } from './versions.ts'

/** Broken invariants of a SOP (README). */
export function checkSopIntegrity(doc: Y.Doc): readonly IntegrityViolation[] {
  return [...stepViolations(doc), ...versionViolations(doc)]
}

function stepViolations(doc: Y.Doc): IntegrityViolation[] {
  const { stepOrigins, steps } = sopRoots(doc)
  const violations: IntegrityViolation[] = []
  for (const [id, origin] of stepOrigins) {
    if (!isEntityId(id) || !isOrderKey(recordOf(origin)['order'])) {
      violations.push({ invariant: 'SO2', message: `step ${id} was created without a place` })
    }
  }
  for (const [id, fields] of readFlat(steps)) {
    if (!stepOrigins.has(id)) violations.push({ invariant: 'SO2', message: `step ${id} was changed but never created` })
    if (fields.has('order') && !isOrderKey(fields.get('order'))) {
      violations.push({ invariant: 'SO2', message: `step ${id} has no valid place` })
    }
  }
  return violations
}

function versionViolations(doc: Y.Doc): IntegrityViolation[] {
  return readVersions(doc).flatMap(({ hash, intact }) =>
    intact ? [] : [{ invariant: 'SO4', message: `version ${hash} does not hold the text it was frozen with` }],
  )
}
