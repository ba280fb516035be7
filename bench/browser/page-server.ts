import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const pages = join(root, 'bench', 'page')
const out = join(root, '.cache', 'bench-page')
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

/**
 * Builds bench/page and serves it on 127.0.0.1; one port for the whole run, because the origin owns the data.
 * `files` are served beside it, by name.
 */
export async function servePage(
  files: Readonly<Record<string, Uint8Array>> = {},
): Promise<{ readonly url: string; readonly close: () => void }> {
  await build({
    root: pages,
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'esnext',
      rolldownOptions: {
        input: ['index.html', 'one-document.html', 'mind-elixir.html'].map((name) => join(pages, name)),
      },
    },
  })
  const server: Server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname).replace(/^\/$/, '/index.html')
    const file = Object.hasOwn(files, path.slice(1)) ? files[path.slice(1)] : undefined
    if (file) return void response.writeHead(200).end(file)
    readFile(join(out, path)).then(
      (bytes) =>
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(bytes),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => void server.close() }
}
