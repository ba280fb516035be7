import './design/index.css'
import { createBoot } from './app/boot.ts'
import { connectHost } from './host.ts'

// The first script of the window, and small: the workspace opens in its worker while the screens are still being read
// from the disk. Whoever imports more here makes every start wait for it.
const boot = createBoot(connectHost())
void boot.start()
const { showApp } = await import('./main.tsx')
showApp(boot)
