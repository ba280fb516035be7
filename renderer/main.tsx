import { createRoot } from 'react-dom/client'
import { connectHost } from './host.ts'

const host = await connectHost()
const root = document.getElementById('root')
if (root) createRoot(root).render(<h1>Branchline · 脉络 ({host.connection()})</h1>)
