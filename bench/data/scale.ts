/** How much of everything a generated workspace has. */
export type Scale = {
  readonly projects: number
  readonly tasks: number
  readonly maps: number
  readonly nodesPerMap: readonly [min: number, max: number]
  readonly largestMap: number
  readonly pages: number
  readonly sops: number
  /** Later sessions per document, each with a Yjs client of its own: what five years of 30 people leave behind. */
  readonly sessions: number
  readonly editsPerSession: number
}

/** `reference` is the workspace all figures are about; `small` is a fiftieth of it, for tests and development. */
export const SCALES = {
  reference: {
    projects: 20,
    tasks: 20_000,
    maps: 300,
    nodesPerMap: [20, 100],
    largestMap: 5000,
    pages: 2700,
    sops: 300,
    sessions: 60,
    editsPerSession: 4,
  },
  small: {
    projects: 2,
    tasks: 400,
    maps: 6,
    nodesPerMap: [20, 60],
    largestMap: 100,
    pages: 54,
    sops: 6,
    sessions: 6,
    editsPerSession: 3,
  },
} as const satisfies Readonly<Record<string, Scale>>

export type ScaleName = keyof typeof SCALES

export function isScaleName(name: string): name is ScaleName {
  return Object.hasOwn(SCALES, name)
}
