import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import type { BootStore } from './app/boot.ts'
import { preloadEditor } from './documents/registry.tsx'
import { App } from './frame/index.ts'

function Main({ boot }: { readonly boot: BootStore }) {
  return <App boot={useSyncExternalStore(boot.subscribe, boot.current)} />
}

/** Draws the window; `boot` may have come any way by now. */
export function showApp(boot: BootStore): void {
  const root = document.querySelector('#root')
  if (!root) return
  createRoot(root).render(
    <StrictMode>
      <Main boot={boot} />
    </StrictMode>,
  )
  preloadEditor()
}
