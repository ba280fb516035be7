import { contextBridge, ipcRenderer } from 'electron'
import { BRIDGE_NAME, CALL_CHANNEL, EVENT_CHANNEL, type HostBridge } from '#shared/host/index.ts'

// The whole surface a page gets: no ipcRenderer, no channel names of its own choice.
const bridge: HostBridge = {
  call: (method, input) => ipcRenderer.invoke(CALL_CHANNEL, method, input),
  on: (listener) => {
    const handle = (_: unknown, event: string, payload: unknown): void => listener(event, payload)
    ipcRenderer.on(EVENT_CHANNEL, handle)
    return () => void ipcRenderer.off(EVENT_CHANNEL, handle)
  },
}

contextBridge.exposeInMainWorld(BRIDGE_NAME, bridge)
