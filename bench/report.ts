import { cpus, release, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { isScaleName, type ScaleName } from './data/scale.ts'

/** What a benchmark measured; keys as in measures, so that releases can be compared. */
export type Figures = Readonly<Record<string, number | boolean | Readonly<Record<string, number>>>>

/** Prints the one line of JSON that counts, last, and ends with exit code 1 when a result is wrong. */
export function report(
  bench: string,
  data: object,
  figures: Figures,
  ratios: Readonly<Record<string, number>>,
  wrong: readonly string[],
): void {
  const machine = {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${release()}`,
    node: process.version,
  }
  for (const sentence of wrong) console.error(`wrong: ${sentence}`)
  console.log(JSON.stringify({ bench, machine, data, figures, ratios }))
  process.exitCode = wrong.length > 0 ? 1 : 0
}

/** `--scale small|reference`; reference unless told. */
export function scaleArgument(): ScaleName {
  const { values } = parseArgs({ options: { scale: { type: 'string', default: 'reference' } }, strict: false })
  const scale = String(values.scale)
  if (!isScaleName(scale)) throw new Error(`Unknown scale "${scale}"`)
  return scale
}

/** The middle of a list. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** The value below which a share of the list lies, for example 0.95. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** Two decimals are as much as a shared machine can tell. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
