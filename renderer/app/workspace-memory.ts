/** The workspace this profile opens. One for now; the list grows with joining other teams. */
export type KnownWorkspace = { readonly id: string; readonly name: string }

const KEY = 'branchline.workspace'
const DATABASE = /^branchline-([0-9a-z]{8,40})$/

/** Remembers which workspace is here. The database itself is the truth: a forgotten entry is found again by its name. */
export type WorkspaceMemory = {
  readonly find: () => Promise<KnownWorkspace | null>
  readonly remember: (workspace: KnownWorkspace) => void
}

/** The memory of this browser profile. */
export function workspaceMemory(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  databases: () => Promise<readonly { readonly name?: string }[]>,
): WorkspaceMemory {
  return {
    find: async () => {
      const remembered = read(storage.getItem(KEY))
      if (remembered) return remembered
      const names = (await databases()).map(({ name }) => DATABASE.exec(name ?? '')?.[1])
      const id = names.find((found) => found !== undefined)
      return id === undefined ? null : { id, name: '' }
    },
    remember: (workspace) => storage.setItem(KEY, JSON.stringify(workspace)),
  }
}

function read(text: string | null): KnownWorkspace | null {
  if (text === null) return null
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') return null
    return { id: value.id, name: 'name' in value && typeof value.name === 'string' ? value.name : '' }
  } catch {
    return null
  }
}
