import { readFile } from 'node:fs/promises'
import { createContext, runInContext } from 'node:vm'
import type { HostBridge } from '#shared/host/index.ts'
import type { LaunchedMain } from './launch.ts'

type EventListener = (sender: unknown, event: string, payload: unknown) => void

/**
 * Runs the built preload beside the two objects Electron gives it, wired to a main that runs beside the stand-in.
 * What crosses is cloned, and a refusal is wrapped, as Electron does.
 */
export async function runPreload(main: LaunchedMain, pageUrl: string): Promise<ReadonlyMap<string, HostBridge>> {
  const exposed = new Map<string, HostBridge>()
  const listeners = new Set<EventListener>()
  main.windows[0]?.onSent((event, payload) => {
    for (const listener of listeners) listener({}, String(event), structuredClone(payload))
  })
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, api: HostBridge) => void exposed.set(name, api) },
    ipcRenderer: {
      invoke: async (channel: string, method: string, input: unknown): Promise<unknown> => {
        try {
          // The page's own frame goes along with a call.
          return structuredClone(await main.call({ url: pageUrl, parent: null }, method, structuredClone(input)))
        } catch (failure) {
          throw new Error(`Error invoking remote method '${channel}': ${String(failure)}`, { cause: failure })
        }
      },
      on: (_channel: string, listener: EventListener) => void listeners.add(listener),
      off: (_channel: string, listener: EventListener) => void listeners.delete(listener),
    },
  }
  const require = (name: string): unknown => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot load ${name}`)
    return electron
  }
  runInContext(await readFile('out/preload/index.cjs', 'utf8'), createContext({ require, exports: {}, module: {} }))
  return exposed
}
