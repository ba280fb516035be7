import './design/index.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './frame/index.ts'
import { connectHost } from './host.ts'

const root = document.querySelector('#root')
if (root) {
  await connectHost()
  createRoot(root).render(
    <StrictMode>
      <App boot={{ state: 'opening' }} />
    </StrictMode>,
  )
}
