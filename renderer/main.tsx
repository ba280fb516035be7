import './design/index.css'
import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { type BootStore, createBoot } from './app/boot.ts'
import { App } from './frame/index.ts'
import { connectHost } from './host.ts'

function Main({ boot }: { readonly boot: BootStore }) {
  return <App boot={useSyncExternalStore(boot.subscribe, boot.current)} />
}

const root = document.querySelector('#root')
if (root) {
  const boot = createBoot(await connectHost())
  createRoot(root).render(
    <StrictMode>
      <Main boot={boot} />
    </StrictMode>,
  )
  await boot.start()
}
