import type { WorkspaceDatabase } from './database.ts'

// LevelDB, under Chromium's IndexedDB, begins a new log when 4 MB have gone into the present one. Rows stay below the
// 64 KB above which Chromium keeps a value in a file beside the log.
const ROWS = 220
const ROW_BYTES = 32_000

/**
 * Makes the browser begin a new write-ahead log. After a write that failed on a full disk the old log ends in half a
 * record; Chromium goes on appending behind it, says that all is well, and at the next start stops reading at the damage:
 * everything saved since would be gone, or it deletes the whole database (found by `bench storage` and
 * `e2e/never-lose/disk-full.spec.ts`, Chromium 156). Rejects while the disk is still full.
 */
export async function rollLog(database: WorkspaceDatabase): Promise<void> {
  const names = Array.from({ length: ROWS }, (_, row) => `scratch-${row}`)
  // Zeros: the log takes them as they are, and packed into a table they are next to nothing.
  await database.values.bulkPut(names.map((name) => ({ name, value: new Uint8Array(ROW_BYTES) })))
  await database.values.bulkDelete(names)
}
