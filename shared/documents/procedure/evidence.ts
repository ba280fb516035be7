import { z } from 'zod'
import { numberOrNull, recordOf, textOr } from '../kernel/index.ts'

/** What a step asks for as proof. `null` = no limit. */
export type Evidence =
  | { readonly kind: 'check'; readonly required: boolean; readonly label: string }
  | {
      readonly kind: 'text'
      readonly required: boolean
      readonly label: string
      readonly minLength: number | null
      readonly maxLength: number | null
    }
  | {
      readonly kind: 'number'
      readonly required: boolean
      readonly label: string
      readonly min: number | null
      readonly max: number | null
      readonly unit: string
    }
  | {
      readonly kind: 'choice'
      readonly required: boolean
      readonly label: string
      readonly options: readonly string[]
    }
  | { readonly kind: 'link'; readonly required: boolean; readonly label: string }
  | { readonly kind: 'photo'; readonly required: boolean; readonly label: string }
  /** Of a newer build: kept in place, so that positions mean the same everywhere, and never asked for. */
  | { readonly kind: 'unsupported'; readonly required: false; readonly label: string }

/** An answer: a tick, a text (also a choice, an address, or the ids of photos with a space between) or a number. */
export type EvidenceValue = boolean | string | number

const common = { required: z.boolean(), label: z.string().max(200).exactOptional() }
const length = z.number().int().min(0).max(20_000).nullable().exactOptional()
const limit = z.number().nullable().exactOptional()

/** What a command takes as evidence: limits and labels may be left out. */
export const evidenceInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('check'), ...common }),
  z.object({ kind: z.literal('text'), ...common, minLength: length, maxLength: length }),
  z.object({ kind: z.literal('number'), ...common, min: limit, max: limit, unit: z.string().max(20).exactOptional() }),
  z.object({
    kind: z.literal('choice'),
    ...common,
    options: z.array(z.string().min(1).max(200)).min(1).max(50).readonly(),
  }),
  z.object({ kind: z.literal('link'), ...common }),
  z.object({ kind: z.literal('photo'), ...common }),
])

export type EvidenceInput = z.infer<typeof evidenceInput>

export const evidenceValueInput = z.union([z.boolean(), z.string().max(20_000), z.number()])

/** Reads stored evidence of any shape; equal input gives an equal, complete value. */
export function readEvidence(value: unknown): Evidence {
  const stored = recordOf(value)
  const common = { required: stored['required'] === true, label: textOr(stored['label'], '') }
  switch (stored['kind']) {
    case 'check':
    case 'link':
    case 'photo':
      return { kind: stored['kind'], ...common }
    case 'text':
      return {
        kind: 'text',
        ...common,
        minLength: numberOrNull(stored['minLength']),
        maxLength: numberOrNull(stored['maxLength']),
      }
    case 'number':
      return {
        kind: 'number',
        ...common,
        min: numberOrNull(stored['min']),
        max: numberOrNull(stored['max']),
        unit: textOr(stored['unit'], ''),
      }
    case 'choice': {
      const options = Array.isArray(stored['options']) ? (stored['options'] as unknown[]) : []
      return { kind: 'choice', ...common, options: options.filter((option) => typeof option === 'string') }
    }
    default:
      return { kind: 'unsupported', required: false, label: common.label }
  }
}

/** More photos than anyone takes for one step; an answer stays one small value. */
export const PHOTOS_MAX = 9
/** Each photo is named by the SHA-256 of its bytes, as `putBlob` answers it. */
const PHOTOS = /^[0-9a-f]{64}(?: [0-9a-f]{64}){0,8}$/

/** The ids of the photos of an answer; empty for anything else. */
export function photoIdsOf(value: EvidenceValue | null): readonly string[] {
  return typeof value === 'string' && PHOTOS.test(value) ? value.split(' ') : []
}

/** True when a value is of the kind the evidence takes, whether or not it is within the limits yet. */
export function isValueOf(evidence: Evidence, value: unknown): value is EvidenceValue {
  switch (evidence.kind) {
    case 'check':
      return typeof value === 'boolean'
    case 'text':
    case 'link':
      return typeof value === 'string'
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'photo':
      return typeof value === 'string' && PHOTOS.test(value)
    case 'choice':
      return typeof value === 'string' && evidence.options.includes(value)
    case 'unsupported':
      return false
  }
}

/** True when the value proves what is asked: ticked, long enough, within the limits. An optional one may be absent. */
export function isSatisfied(evidence: Evidence, value: EvidenceValue | null): boolean {
  if (value === null || value === '') return !evidence.required
  if (!isValueOf(evidence, value)) return evidence.kind === 'unsupported'
  switch (evidence.kind) {
    case 'check':
      return value === true || !evidence.required
    case 'text': {
      const count = Array.from(String(value).trim()).length
      return (
        count >= Math.max(evidence.minLength ?? 0, evidence.required ? 1 : 0) && count <= (evidence.maxLength ?? count)
      )
    }
    case 'number':
      return Number(value) >= (evidence.min ?? -Infinity) && Number(value) <= (evidence.max ?? Infinity)
    case 'link':
      return String(value).trim() !== ''
    case 'photo':
    case 'choice':
    case 'unsupported':
      return true
  }
}
