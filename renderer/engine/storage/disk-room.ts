const FILE = 'room'
const CHUNK_BYTES = 1_048_576

/** What a file of the private file system is in a worker (File System standard); TypeScript's `dom` has only the page's half. */
type SyncFile = FileSystemFileHandle & { readonly createSyncAccessHandle: () => Promise<SyncHandle> }
type SyncHandle = {
  readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number
  readonly truncate: (size: number) => void
  readonly flush: () => void
  readonly close: () => void
}

/**
 * Whether `bytes` really fit on the disk now: they are written to a scratch file of the origin's private file system,
 * which shares nothing with IndexedDB but the disk, and cut to nothing again. Browsers name a quota that knows nothing of a full disk.
 * True also where there is no such file system: then only trying can tell.
 */
export async function hasRoom(bytes: number): Promise<boolean> {
  const folder = await privateFolder()
  if (!folder) return true
  try {
    const file = await folder.getFileHandle(FILE, { create: true })
    const handle = await (file as SyncFile).createSyncAccessHandle()
    try {
      const chunk = new Uint8Array(CHUNK_BYTES)
      for (let at = 0; at < bytes; at += CHUNK_BYTES) {
        if (handle.write(chunk, { at }) < CHUNK_BYTES) return false
      }
      handle.flush()
      return true
    } finally {
      handle.truncate(0)
      handle.close()
    }
  } catch {
    // No room for the file itself, or another window is asking at this moment: asked again with the next attempt.
    return false
  }
}

// In a worker of a secure page only, and in no environment a unit test runs in.
async function privateFolder(): Promise<FileSystemDirectoryHandle | null> {
  if (typeof FileSystemFileHandle === 'undefined' || !('createSyncAccessHandle' in FileSystemFileHandle.prototype))
    return null
  return navigator.storage.getDirectory().catch(() => null)
}
