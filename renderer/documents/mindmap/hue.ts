/** The line of a branch's hue; of what belongs to no branch, the accent. */
export function hueOf(hue: number | null): string {
  return hue === null ? 'var(--accent)' : `var(--b${hue})`
}

/** The soft fill of a branch's hue. */
export function softHueOf(hue: number | null): string {
  return hue === null ? 'var(--accent-soft)' : `var(--b${hue}-soft)`
}
