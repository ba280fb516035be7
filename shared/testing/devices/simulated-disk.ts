export type SimulatedDisk = {
  /** Queues an update; `whenStored` runs once it is safe. */
  readonly append: (update: Uint8Array, whenStored?: () => void) => void
  /** Lets one tick pass; what waited for the whole batch window is stored. */
  readonly tick: () => void
  readonly flush: () => void
  /** The power fails: what was not stored is gone. */
  readonly crash: () => void
  readonly stored: () => readonly Uint8Array[]
}

/** A disk that stores in batches, as the engine's writer does; updates inside the window die with the device. */
export function simulatedDisk(batchTicks: number): SimulatedDisk {
  const stored: Uint8Array[] = []
  let waiting: { readonly update: Uint8Array; readonly whenStored: (() => void) | undefined }[] = []
  let age = 0
  const flush = (): void => {
    const batch = waiting
    waiting = []
    age = 0
    stored.push(...batch.map((entry) => entry.update))
    for (const entry of batch) entry.whenStored?.()
  }
  return {
    append: (update, whenStored) => void waiting.push({ update, whenStored }),
    tick: () => {
      if (waiting.length === 0) return
      age += 1
      if (age >= batchTicks) flush()
    },
    flush,
    crash: () => {
      waiting = []
      age = 0
    },
    stored: () => stored,
  }
}
