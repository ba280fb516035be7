import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { isMissing } from './files.ts'
import { SECURITY_HEADERS } from './csp.ts'

/** The part of a request that decides which file is meant: Electron's `Request` and Node's both have it. */
export type PageRequest = { readonly method: string; readonly url: string }
/** Answers a request for one of the app's own files. */
export type PageHandler = (request: PageRequest) => Promise<Response>

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/**
 * Serves the files below `root` and nothing else, with the app's security headers. It is at the same time the handler
 * of the `app:` scheme and of the browser shell's server. A path without an extension is a screen of the app and gets
 * `index.html`; a missing file is a 404, so that a broken build shows.
 */
export function createStatic(root: string): PageHandler {
  return async ({ method, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return answer(405, 'method not allowed')
    const path = requestedPath(url)
    if (path === undefined) return answer(400, 'bad path')
    const file = extname(path) === '' ? 'index.html' : path
    const body = await readBelow(root, file)
    if (!body) return answer(404, 'not found')
    return new Response(method === 'HEAD' ? null : body, {
      headers: {
        ...SECURITY_HEADERS,
        'content-type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
        // Built files carry a hash in their name; the page that names them must always be fresh.
        'cache-control': file.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    })
  }
}

// The decoded path relative to the root, or undefined when it tries anything a browser's own URL parser would not.
function requestedPath(url: string): string | undefined {
  let path: string
  try {
    path = decodeURIComponent(new URL(url).pathname)
  } catch {
    return undefined
  }
  const segments = path.split('/').filter((segment) => segment !== '')
  const strange = /[\\\0:]/.test(path) || segments.some((segment) => segment === '..' || segment === '.')
  return strange ? undefined : segments.join('/')
}

// Containment is checked after links are resolved: a link out of the folder is as good as a missing file.
async function readBelow(root: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const [base, target] = await Promise.all([realpath(root), realpath(join(root, path))])
    if (!target.startsWith(base + sep)) return undefined
    return new Uint8Array(await readFile(target))
  } catch (failure) {
    if (isMissing(failure) || isFolder(failure)) return undefined
    throw failure
  }
}

function isFolder(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === 'EISDIR'
}

function answer(status: number, text: string): Response {
  return new Response(text, { status, headers: { ...SECURITY_HEADERS, 'content-type': 'text/plain; charset=utf-8' } })
}
