import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { budget } from './build/vite/budget.ts'
import { licences } from './build/vite/licences.ts'

const root = import.meta.dirname
const { version }: { version: string } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))

const licence = licences()
const bytes = budget()

export default defineConfig({
  main: {
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          web: resolve(root, 'electron/launch/web.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), tailwindcss(), licence.page, bytes.page],
    // Loopback by number: `localhost` may mean ::1, where the shell does not look.
    server: { host: '127.0.0.1' },
    worker: { format: 'es', plugins: () => [licence.worker, bytes.worker] },
    build: {
      outDir: resolve(root, 'out/renderer'),
      emptyOutDir: true,
      minify: true,
      // What is shown first has its budget (build/vite/budget.ts); the editor of pages comes later and may be larger.
      chunkSizeWarningLimit: 900,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
