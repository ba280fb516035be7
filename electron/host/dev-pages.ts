import type { PageHandler } from './static.ts'

/**
 * Passes requests on to the dev server, so that the page has the same origin, and with it the same data, while
 * developing as when built. No security policy here: Vite's hot reload needs inline scripts.
 */
export function createDevPages(serverUrl: string): PageHandler {
  return async ({ method, url }) => {
    const { pathname, search } = new URL(url)
    const upstream = await fetch(new URL(pathname + search, serverUrl), {
      method,
      headers: { accept: pathname === '/' ? 'text/html' : '*/*' },
    })
    const headers = new Headers()
    for (const name of ['content-type', 'cache-control', 'etag']) {
      const value = upstream.headers.get(name)
      if (value !== null) headers.set(name, value)
    }
    return new Response(upstream.body, { status: upstream.status, headers })
  }
}
