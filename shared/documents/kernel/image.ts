const SIDE_LIMIT = 100_000

/** True for the id of kept bytes (`engine/blobs`): their SHA-256 in hexadecimal. */
export function isBlobId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
}

/** True for the width or height of an image, in pixels. */
export function isSide(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= SIDE_LIMIT
}
