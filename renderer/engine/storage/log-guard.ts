import type { WorkspaceDatabase } from './database.ts'
import { hasRoom as diskHasRoom } from './disk-room.ts'
import { rollLog } from './roll-log.ts'

// What rolling the log takes, its table beside it, and enough beyond that a small write elsewhere does not use it up.
const ROOM_BYTES = 16 * 1024 * 1024

/** Keeps everybody from writing behind half a record in the browser's log. */
export type LogGuard = {
  /** False from a failed write until a new log was begun: until then nothing may be written, nor a database opened. */
  readonly isSound: () => boolean
  /** A write failed: the log may end in half a record. */
  readonly doubt: () => void
  /** Begins a new log when there is doubt. Rejects with `QuotaExceededError` while the disk has no room for that. */
  readonly makeSound: () => Promise<void>
  /** Rejects with `QuotaExceededError` while the disk has not the room that mending takes. */
  readonly proveRoom: () => Promise<void>
}

/**
 * The guard of the log that `database` is written to. All databases of an origin lie in one LevelDB with one write-ahead
 * log. A write that fails on a full disk leaves half a record at its end; whatever comes behind it, even what opening a
 * database writes, makes the log "corrupt", and Chromium deletes all databases of the origin when it next opens them,
 * which it may do within the run. So after a failure nothing is written before room is proven, and then a new log comes
 * first. There is doubt at the start too: the run before may have died on a full disk.
 */
export function createLogGuard(
  database: WorkspaceDatabase,
  hasRoom: (bytes: number) => Promise<boolean> = diskHasRoom,
): LogGuard {
  let sound = false
  let mending: Promise<void> | null = null
  const proveRoom = async (): Promise<void> => {
    if (!(await hasRoom(ROOM_BYTES))) throw new DOMException('The disk is full', 'QuotaExceededError')
  }
  const mend = async (): Promise<void> => {
    await proveRoom()
    await rollLog(database)
    sound = true
  }
  return {
    isSound: () => sound,
    doubt: () => {
      sound = false
    },
    makeSound: async () => {
      if (sound) return
      mending ??= mend().finally(() => {
        mending = null
      })
      await mending
    },
    proveRoom,
  }
}
