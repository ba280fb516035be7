export {
  type ProcedureContent,
  type ProcedureHeader,
  type ProcedureStep,
  readContent,
  readHeader,
  readStep,
  REVIEW_INTERVALS,
  type ReviewInterval,
} from './content.ts'
export {
  type Evidence,
  evidenceInput,
  type EvidenceInput,
  type EvidenceValue,
  evidenceValueInput,
  isSatisfied,
  PHOTOS_MAX,
  photoIdsOf,
  isValueOf,
  readEvidence,
} from './evidence.ts'
export { hasHash, hashContent, hashText } from './hash.ts'
export { contentOfSample, listingCheck, priceEmergency, type SampleProcedure, type SampleStep } from './samples.ts'
