/** What getting Electron needs of a computer. */
export type ElectronSource = {
  readonly find: () => string | undefined
  readonly version: () => string
  readonly isReachable: () => Promise<boolean>
  /** Resolves with the exit code; never hangs. */
  readonly download: () => Promise<number>
  readonly nowMs: () => number
  readonly failureNote: string
}

export function findElectron(): string | undefined
export function obtainElectron(computer?: ElectronSource): Promise<string | undefined>
