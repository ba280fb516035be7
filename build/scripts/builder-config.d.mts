import type { Configuration } from 'electron-builder'
export function checkedBuilderConfig(overrides?: Readonly<Record<string, unknown>>): Promise<Configuration>
